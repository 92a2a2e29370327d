/** One change of many files: asks what, shows what it would do, and does it. */
import type { Act } from '../list/bulk.ts';
import type { DeskAnswer } from '../routes.ts';
import { say } from '../words/say.ts';
import { ask } from './ask.ts';
import { makeButton, makeElement, onEnter, openDialog, printDigits, whileDoing } from './dom.ts';
import { makeCombobox, toPlainName } from './picker.ts';
import { askNote, printChanges } from './panels.ts';
import type { Work } from './work.ts';

/** Resolves to what was done, or to `undefined` if nothing was. */
export async function changeMany(
  work: Work,
  chosen: readonly string[],
): Promise<string | undefined> {
  // Its own save would be of an older text.
  const open = work.isDirty ? work.file?.inside : undefined;
  const insides = chosen.filter((inside) => inside !== open);
  let act = await askAct(work, chosen.length);
  if (act === undefined) return undefined;
  let plan = await askPlanned(insides, act);
  const released = plan.left.filter(({ needsNote }) => needsNote);
  if (released.length > 0) {
    const note = await askOneNote(released);
    if (note === undefined) return undefined;
    if (note !== 'none') plan = await askPlanned(insides, (act = { ...act, note }));
  }
  const why = say.listChange.isOpen;
  const unsaved = { inside: open ?? '', title: open ?? '', why, needsNote: false };
  const left = insides.length < chosen.length ? [...plan.left, unsaved] : plan.left;
  if (!(await askPlan(plan.files, left))) return undefined;
  const seen = Object.fromEntries(plan.files.map((file) => [file.inside, file.seen]));
  const change = () => ask('list-act', { act, seen });
  const { changed, left: late, failed } = await whileDoing(say.listChange.changing, change);
  const others = late.map(({ title, why }) => `${title} ${why}`);
  const done = say.listChange.changed({ n: changed.length });
  return [done, ...others, failed].filter(Boolean).join('. ');
}

function askPlanned(insides: readonly string[], act: Act) {
  return whileDoing(say.listChange.checking, () => ask('list-plan', { insides, act }));
}

type LeftOut = DeskAnswer<'list-plan'>['left'];

/** Readers have seen them as they were: asks what all of them say of the change. */
function askOneNote(released: LeftOut) {
  const names = released.slice(0, MOST).map(({ title }) => makeElement('li', title));
  const lead = [makeElement('p', say.listChange.released), makeElement('ul', names)];
  const words = [say.listChange.giveEach, say.listChange.leaveOut] as const;
  return askNote(say.listChange.oneNote({ n: released.length }), lead, words);
}

const ACTS = {
  topics: say.listChange.acts.topics,
  place: say.listChange.acts.place,
  credits: say.listChange.acts.credits,
  publish: say.listChange.acts.publish,
  draft: say.listChange.acts.draft,
  'topics!': say.listChange.acts.onlyTopic,
  'credits!': say.listChange.acts.onlyCredit,
};

/** A digit chooses the act; then its value is found, typed or not needed. */
function askAct(work: Work, count: number): Promise<Act | undefined> {
  return openDialog<Act>(say.listChange.change({ n: count }), (end) => {
    const value = makeElement('div.value');
    const choose = (chosen: string) => {
      const instead = chosen.endsWith('!');
      const field = chosen.replace('!', '') as Act['field'] | 'publish' | 'draft';
      const done = (given: Act['value']) => {
        const isStatus = field === 'publish' || field === 'draft';
        end({ field: isStatus ? 'status' : field, value: given, instead });
      };
      if (field === 'publish' || field === 'draft')
        value.replaceChildren(
          makeButton(
            'save',
            () => done(field === 'draft' ? field : 'published'),
            say.listChange.show,
          ),
        );
      else
        value.replaceChildren(
          ...(field === 'credits' ? askCredit(work, done) : [askThing(work, field, done)]),
        );
    };
    const choices = Object.entries(ACTS).map(([name, text]) => ({ value: name, text }));
    const label = { 'aria-label': say.listChange.what, 'data-first': true };
    const goOn = () => value.querySelector<HTMLElement>('input, button')?.focus();
    return [printDigits(label, choices, choose, goOn), value];
  });
}

function askThing(work: Work, field: string, done: (id: string) => void): HTMLElement {
  const kind = field === 'place' ? 'place' : 'topic';
  return makeCombobox({
    label: say.listChange.things[kind],
    path: 'list.value',
    placeholder: say.listChange.typePart[kind],
    list: (typed) =>
      work.picks
        .filter(
          (pick) =>
            pick.kind === kind &&
            toPlainName(`${pick.name} ${pick.id}`).includes(toPlainName(typed)),
        )
        .slice(0, 9)
        .map(({ id, name }) => ({ label: name, more: id, choose: () => done(id) })),
  });
}

function askCredit(work: Work, done: (credit: Act['value']) => void): HTMLElement[] {
  const [own] = (work.start.signed?.value ?? []) as { name?: string }[];
  const label = { 'aria-label': say.listChange.name };
  const name = makeElement('input', { type: 'text', value: own?.name ?? '' }, label);
  const options = Object.entries(say.listChange.roles).map(([value, text]) =>
    makeElement('option', { value }, text),
  );
  const role = makeElement('select', { 'aria-label': say.listChange.role }, options);
  const take = () => {
    if (name.value.trim() !== '') done({ role: role.value, name: name.value.trim() });
    else name.focus();
  };
  onEnter(name, take);
  return [name, role, makeButton('save', take, say.listChange.show)];
}

/** A longer list would not be read. */
const MOST = 200;

async function askPlan(files: DeskAnswer<'list-plan'>['files'], left: LeftOut): Promise<boolean> {
  const toMore = (count: number) =>
    count > MOST ? [makeElement('p.hint', say.listChange.more({ n: count - MOST }))] : [];
  const title = files.length === 0 ? say.listChange.none : say.listChange.plan;
  const answer = await openDialog<boolean>(title, (end) => [
    makeElement(
      'div.acts',
      files.length > 0 &&
        makeButton(
          'save',
          () => end(true),
          { 'data-first': true },
          say.listChange.change({ n: files.length }),
        ),
      makeButton(
        'quiet',
        () => end(),
        files.length > 0 ? say.listChange.nothing : say.shared.close,
      ),
    ),
    left.length > 0 && makeElement('h3', say.listChange.leftOut({ n: left.length })),
    makeElement(
      'ul.left',
      left
        .slice(0, MOST)
        .map(({ title: name, why }) => makeElement('li', makeElement('b', name), ` ${why}`)),
    ),
    ...toMore(left.length),
    files.length > 0 && makeElement('h3', say.listChange.willChange({ n: files.length })),
    ...printChanges({
      changes: files.slice(0, MOST).map(({ title: field, was, now }) => ({ field, was, now })),
    }),
    ...toMore(files.length),
  ]);
  return answer === true;
}

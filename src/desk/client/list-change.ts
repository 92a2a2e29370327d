/** One change of many files: asks what, shows what it would do, and does it. */
import type { Act } from '../list/bulk.ts';
import type { DeskAnswer } from '../routes.ts';
import { ask } from './ask.ts';
import { makeButton, makeElement, onEnter, openDialog, printDigits, whileDoing } from './dom.ts';
import { makeCombobox, toPlainName } from './picker.ts';
import { askNote, printChanges } from './panels.ts';
import type { Work } from './work.ts';

const toFiles = (count: number) => (count === 1 ? '1 file' : `${count.toLocaleString('en')} files`);

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
  const why = 'is open, with changes not saved';
  const unsaved = { inside: open ?? '', title: open ?? '', why, needsNote: false };
  const left = insides.length < chosen.length ? [...plan.left, unsaved] : plan.left;
  if (!(await askPlan(plan.files, left))) return undefined;
  const seen = Object.fromEntries(plan.files.map((file) => [file.inside, file.seen]));
  const change = () => ask('list-act', { act, seen });
  const { changed, left: late, failed } = await whileDoing('Changing them', change);
  const others = late.map(({ title, why }) => `${title} ${why}`);
  return [`${toFiles(changed.length)} changed`, ...others, failed].filter(Boolean).join('. ');
}

function askPlanned(insides: readonly string[], act: Act) {
  return whileDoing('Checking', () => ask('list-plan', { insides, act }));
}

type LeftOut = DeskAnswer<'list-plan'>['left'];

/** Readers have seen them as they were: asks what all of them say of the change. */
function askOneNote(released: LeftOut) {
  const said = 'Readers have seen them as they were, and must be told of the change:';
  const names = released.slice(0, MOST).map(({ title }) => makeElement('li', title));
  const lead = [makeElement('p', said), makeElement('ul', names)];
  const words = ['Give each this correction', 'Leave them out'] as const;
  return askNote(`One correction for ${toFiles(released.length)}`, lead, words);
}

const ACTS = {
  topics: 'Add a topic',
  place: 'Set the place',
  credits: 'Add a credit',
  publish: 'Publish: remove the draft mark',
  draft: 'Make drafts of them',
  'topics!': 'Give them this topic alone',
  'credits!': 'Give them this credit alone',
};

/** A digit chooses the act; then its value is found, typed or not needed. */
function askAct(work: Work, count: number): Promise<Act | undefined> {
  return openDialog<Act>(`Change ${toFiles(count)}`, (end) => {
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
            'Show the changes',
          ),
        );
      else
        value.replaceChildren(
          ...(field === 'credits' ? askCredit(work, done) : [askThing(work, field, done)]),
        );
    };
    const choices = Object.entries(ACTS).map(([name, text]) => ({ value: name, text }));
    const label = { 'aria-label': 'What to change: a digit chooses', 'data-first': true };
    const goOn = () => value.querySelector<HTMLElement>('input, button')?.focus();
    return [printDigits(label, choices, choose, goOn), value];
  });
}

function askThing(work: Work, field: string, done: (id: string) => void): HTMLElement {
  const kind = field === 'place' ? 'place' : 'topic';
  return makeCombobox({
    ...{
      label: `The ${kind}`,
      path: 'list.value',
      placeholder: `The ${kind}: type part of its name`,
    },
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

const ROLES = ['curator', 'editor', 'author', 'translator', 'photographer', 'illustrator'];

function askCredit(work: Work, done: (credit: Act['value']) => void): HTMLElement[] {
  const [own] = (work.start.signed?.value ?? []) as { name?: string }[];
  const name = makeElement('input', { type: 'text', 'aria-label': 'Name', value: own?.name ?? '' });
  const options = ROLES.map((role) => makeElement('option', role));
  const role = makeElement('select', { 'aria-label': 'Role' }, options);
  const take = () => {
    if (name.value.trim() !== '') done({ role: role.value, name: name.value.trim() });
    else name.focus();
  };
  onEnter(name, take);
  return [name, role, makeButton('save', take, 'Show the changes')];
}

/** A longer list would not be read. */
const MOST = 200;

async function askPlan(files: DeskAnswer<'list-plan'>['files'], left: LeftOut): Promise<boolean> {
  const toMore = (count: number) =>
    count > MOST ? [makeElement('p.hint', `and ${toFiles(count - MOST)} more`)] : [];
  const title = files.length === 0 ? 'None of them can take it' : 'What changes';
  const answer = await openDialog<boolean>(title, (end) => [
    makeElement(
      'div.acts',
      files.length > 0 &&
        makeButton(
          'save',
          () => end(true),
          { 'data-first': true },
          `Change ${toFiles(files.length)}`,
        ),
      makeButton('quiet', () => end(), files.length > 0 ? 'Change nothing' : 'Close'),
    ),
    left.length > 0 && makeElement('h3', `${toFiles(left.length)} left out`),
    makeElement(
      'ul.left',
      left
        .slice(0, MOST)
        .map(({ title: name, why }) => makeElement('li', makeElement('b', name), ` ${why}`)),
    ),
    ...toMore(left.length),
    files.length > 0 && makeElement('h3', `${toFiles(files.length)} will change`),
    ...printChanges({
      changes: files.slice(0, MOST).map(({ title: field, was, now }) => ({ field, was, now })),
    }),
    ...toMore(files.length),
  ]);
  return answer === true;
}

/** What concerns more than the open file: who names it, its address, two that are one, its withdrawal and its end. */
import type { FilePlan, PlanWish } from '../protocol.ts';
import { sayName } from '../words/field-names.ts';
import { say } from '../words/say.ts';
import { ask } from './ask.ts';
import {
  announce,
  askOnce,
  makeButton,
  makeElement,
  onEnter,
  openDialog,
  printDigits,
  whileDoing,
  wish as wishFor,
} from './dom.ts';
import { makeCombobox, toPlainName } from './picker.ts';
import { toNames } from './values.ts';
import type { Work } from './work.ts';

type Act = PlanWish['act'];

const ACTS: readonly Act[] = ['names', 'rename', 'merge', 'withdraw', 'delete'];
const MERGED = ['person', 'organization', 'outlet', 'place', 'topic'];

/** Those that the open file has by now. */
export function listActs({ file }: Work): { act: Act; title: string; hint: string }[] {
  if (file?.seen === undefined) return [];
  const own = ACTS.filter((act) => act !== 'merge' || MERGED.includes(file.kind));
  return own.map((act) => ({ act, title: say.acts.titles[act], hint: say.acts.hints[act] }));
}

/** `leave` opens a file, or goes to the inbox if the open one is gone. */
export type Leave = (inside?: string) => Promise<unknown>;

/** A menu of the acts, for those who point. */
export function makeActs(work: Work, leave: Leave): HTMLElement {
  const list = makeElement('div.acts');
  const menu = makeElement('details.menu', makeElement('summary', say.acts.menu), list);
  const show = () => {
    const acts = listActs(work);
    menu.hidden = acts.length === 0;
    menu.open = false;
    const begin = (act: Act) => () => {
      menu.open = false;
      menu.querySelector('summary')?.focus();
      return openAct(work, act, leave);
    };
    list.replaceChildren(...acts.map(({ act, title }) => makeButton('quiet', begin(act), title)));
  };
  work.on('file', () => {
    if (list.dataset.of === `${work.file?.inside ?? ''} ${work.file?.seen ?? ''}`) return;
    list.dataset.of = `${work.file?.inside ?? ''} ${work.file?.seen ?? ''}`;
    show();
  });
  show();
  return menu;
}

export async function openAct(work: Work, act: Act, leave: Leave): Promise<void> {
  const isWanted = work.want();
  await work.settle();
  const { file } = work;
  if (file?.seen === undefined) throw new Error(say.acts.saveFirst);
  if (work.isDirty) throw new Error(say.acts.unsaved);
  const { inside } = file;
  const asked = { act: act === 'delete' ? act : 'names', inside };
  const first = await whileDoing(say.acts.doing.names, () => ask('plan', asked));
  const next = await openDialog<Act>(
    say.acts.titles[act],
    (end) => {
      const dialog = new ActDialog(work, act, inside, first, end, leave);
      return dialog.print();
    },
    'act',
    isWanted,
  );
  if (next !== undefined) await openAct(work, next, leave);
}

class ActDialog {
  readonly #asked: PlanWish;
  readonly #told = makeElement('div.told.error', { role: 'alert' });
  readonly #differences = makeElement('div');
  readonly #confirm: HTMLButtonElement;
  /** Not again while it runs. */
  readonly #carryOutOnce = askOnce(() => {
    this.#told.replaceChildren();
    return whileDoing(say.acts.doing[this.#asked.act], () => this.#carryOut());
  });
  readonly #taken: Record<string, 'theirs' | 'both' | 'ours'> = {};
  #to = '';
  #fields: readonly string[] = [];
  readonly #of: ConstructorParameters<typeof ActDialog>;

  constructor(...of: [Work, Act, string, FilePlan, (next?: Act) => void, Leave]) {
    this.#of = of;
    const [, act, inside] = of;
    this.#asked = { act, inside };
    this.#confirm = makeButton('save', () => this.#say(this.#carryOutOnce()), this.#toDeed());
  }

  print(): Node[] {
    const [work, act, , plan, end] = this.#of;
    const { refusal } = plan;
    const isRefused = refusal !== undefined;
    const words = isRefused ? [makeElement('p', say.acts.refused({ why: refusal }))] : [];
    const first = { 'data-first': true };
    const withdraw = makeButton('', () => end('withdraw'), first, say.acts.withdraw);
    return [
      makeElement('p.summary', toSum(plan)),
      ...this.#printPlaces(),
      ...words,
      ...this.#printAsked(work, act),
      this.#differences,
      this.#told,
      makeElement(
        'div.acts',
        isRefused ? withdraw : act !== 'names' && this.#confirm,
        makeButton('quiet', () => end(), { 'data-first': act === 'names' }, say.shared.close),
      ),
    ];
  }

  #toDeed(): string {
    const [, act, , { places }] = this.#of;
    const n = places.length;
    return {
      names: '',
      rename: say.acts.rename({ n }),
      merge: say.acts.merge({ n }),
      withdraw: say.acts.withdraw,
      delete: say.acts.delete,
    }[act];
  }

  #printPlaces(): Node[] {
    const [, , , { places, old }, end] = this.#of;
    const open = (inside: string) => () => {
      end();
      wishFor(document.querySelector<HTMLElement>('desk-item') ?? document.body, inside);
    };
    const lines = places.map(({ inside, line, where, text, title }) =>
      makeElement(
        'li',
        makeButton('quiet', open(inside), title),
        makeElement('code', ` ${inside}:${line} ${where}`),
        makeElement('span.line', text),
      ),
    );
    const label = { 'aria-label': say.acts.places, tabindex: '0' };
    return [
      ...(lines.length === 0 ? [] : [makeElement('ul.places', label, lines)]),
      ...(old.length === 0
        ? []
        : [makeElement('p.hint', say.acts.oldAddresses({ addresses: old.join(', ') }))]),
    ];
  }

  #printAsked(work: Work, act: Act): Node[] {
    const { inside } = this.#asked;
    if (act === 'rename') {
      const name = inside.slice(inside.indexOf('/') + 1).replace(/\.\w+$/, '');
      return this.#printInput(say.acts.newAddress, name);
    }
    if (act === 'withdraw') return this.#printInput(say.acts.reason, '');
    if (act !== 'merge') return [];
    const kind = work.file?.kind;
    const own = work.start.files.filter((one) => one.kind === kind && one.inside !== inside);
    const label = say.acts.stays;
    const list = (typed: string) => {
      const words = toPlainName(typed).split(/\s+/).filter(Boolean);
      return own
        .filter(({ title, inside: path }) =>
          words.every((word) => toPlainName(`${title} ${path}`).includes(word)),
        )
        .slice(0, 8)
        .map((one) => ({
          label: one.title,
          more: one.inside,
          choose: () => {
            const input = field.querySelector('input');
            if (input !== null) input.value = one.title;
            this.#to = one.inside;
            void this.#say(this.#showDifferences());
          },
        }));
    };
    const field = makeCombobox({ label, path: 'act', placeholder: label, list });
    field.querySelector('input')?.setAttribute('data-first', '');
    return [field];
  }

  #printInput(label: string, value: string): Node[] {
    this.#to = value;
    const input = makeElement('input', {
      ...{ type: 'text', 'aria-label': label, placeholder: label, value, 'data-first': true },
      input: () => (this.#to = input.value),
    });
    onEnter(input, () => void this.#say(this.#carryOutOnce()));
    return [makeElement('label.asked', makeElement('span.label', label), input)];
  }

  async #showDifferences(): Promise<void> {
    const [work] = this.#of;
    const { different } = await ask('plan', { ...this.#asked, to: this.#to });
    this.#fields = different.map(({ field }) => field);
    this.#told.replaceChildren();
    const groups = different.map(({ field, theirs, ours, isList }) => {
      const show = (value: typeof theirs) => toNames(work, undefined, value);
      const choices = [
        {
          value: 'ours',
          text: ours === undefined ? say.acts.leaveOut : say.acts.keep({ value: show(ours) }),
        },
        { value: 'theirs', text: say.acts.take({ value: show(theirs) }) },
        ...(isList ? [{ value: 'both', text: say.acts.both }] : []),
      ];
      const choose = (value: string) => {
        this.#taken[field] = value as 'ours';
      };
      const goOn = (group: HTMLElement) => {
        const all = [...this.#differences.querySelectorAll<HTMLElement>('[role=radiogroup]')];
        (all[all.indexOf(group) + 1] ?? this.#confirm).focus();
      };
      const label = { 'aria-label': say.acts.digit({ field: sayName(field) }) };
      const group = printDigits(label, choices, choose, goOn);
      for (const radio of group.querySelectorAll('input')) radio.tabIndex = -1;
      group.prepend(makeElement('div.label', sayName(field)));
      return group;
    });
    this.#differences.replaceChildren(...groups);
    (groups[0] ?? this.#confirm).focus();
  }

  async #carryOut(): Promise<void> {
    const [work, act, inside, , end, leave] = this.#of;
    if (act === 'merge' && this.#to === '') throw new Error(say.acts.chooseStays);
    const open = this.#fields.find((field) => this.#taken[field] === undefined);
    if (open !== undefined) throw new Error(say.acts.chooseValue({ field: sayName(open) }));
    const taken = Object.fromEntries(
      Object.entries(this.#taken).filter(([, how]) => how !== 'ours'),
    );
    const asked = { ...this.#asked, to: this.#to, ...(act === 'merge' && { taken }) };
    const { key, wrong } = await ask('plan', asked);
    if (wrong.length > 0 && act !== 'withdraw')
      throw new Error(say.acts.wrong({ problems: wrong.join(' ') }));
    const { done, open: next } = await ask('carry-out', { ...asked, key });
    end();
    work.last = { done, inside };
    await work.renew();
    await leave(next);
    const n = wrong.length;
    announce(n === 0 ? say.acts.done({ done }) : say.acts.doneBut({ done, n }));
  }

  async #say(work: Promise<void>): Promise<void> {
    const button = this.#confirm;
    button.setAttribute('aria-disabled', 'true');
    await work.catch((error: unknown) => {
      this.#told.textContent = error instanceof Error ? error.message : String(error);
    });
    button.removeAttribute('aria-disabled');
  }
}

/** Undoes the last act, once. */
export async function takeBack(work: Work, leave: Leave): Promise<void> {
  const { inside } = work.last ?? {};
  const done = await whileDoing(say.acts.takingBack, async () => {
    const answer = await ask('take-back');
    work.last = undefined;
    await work.renew();
    await leave(inside);
    return answer.done;
  });
  announce(done);
}

function toSum({ places }: FilePlan): string {
  const files = new Set(places.map(({ inside }) => inside)).size;
  return say.acts.sum({ places: places.length, files });
}

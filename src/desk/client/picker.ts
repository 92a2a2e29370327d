/** A field that names something: found by id, name, alias or office, and made where it is not there yet. */
import type { KindName } from '../../content/kinds/kinds.ts';
import type { Pick } from '../protocol.ts';
import { type Choice, makeCombobox } from './combobox.ts';
import { make, orSay, say } from './dom.ts';
import { create } from './making.ts';
import type { Work } from './work.ts';

interface PickerOptions {
  readonly work: Work;
  readonly kinds: readonly string[];
  readonly label: string;
  readonly path: string;
  readonly orWords?: boolean;
  /** Words in which nothing was chosen, by the paths of their fields. */
  readonly left?: Map<string, string>;
  readonly value?: string;
  /** Shown grey; Enter in the empty field takes it. */
  readonly suggested?: { readonly text: string; readonly take: () => void };
  readonly first?: readonly string[];
  readonly onPick: (id: string) => void;
  readonly onClear?: () => void;
  readonly onNone: (input: HTMLElement) => void;
}

const MOST = 8;
/** Kinds that can be made of a name alone, or of what the page says. */
const MADE: readonly string[] = ['person', 'organization', 'outlet', 'topic'];

export function makePicker(options: PickerOptions): HTMLElement {
  const { work, kinds, label, path, orWords = false, value = '', suggested, left } = options;
  const shown = work.nameOf(kinds, value);
  const told = make('p', { class: 'told error' });
  const tell = (typed: string) => {
    told.textContent = typed === '' ? '' : toUnchosen(kinds, typed);
    if (typed === '') left?.delete(path);
    else left?.set(path, typed);
  };
  const before = left?.get(path);
  const picker = makeCombobox({
    label,
    path,
    value: shown,
    ...(before !== undefined && { left: before }),
    placeholder: suggested?.text ?? '',
    list: (typed) =>
      listChoices(options, typed).map((choice) => ({
        ...choice,
        choose: () => {
          tell('');
          choice.choose();
        },
      })),
    onEnter: (input) => {
      const typed = input.value.trim();
      if (typed === '' && suggested !== undefined && value === '') suggested.take();
      else if (typed === '' && value !== '') options.onClear?.();
      else if (orWords && typed !== shown) options.onPick(typed);
      else options.onNone(input);
    },
    onLeave: (input) => {
      const typed = input.value.trim();
      if (orWords && typed !== '') {
        options.onPick(typed);
        return;
      }
      const isUnchosen = typed !== '' && typed !== shown;
      tell(isUnchosen ? typed : '');
      if (isUnchosen) say(`${label}: ${toUnchosen(kinds, typed)}`, true);
      else if (typed === '' && value !== '') options.onClear?.();
    },
  });
  tell(before ?? '');
  picker.append(told);
  return picker;
}

function toUnchosen(kinds: readonly string[], typed: string): string {
  const make = kinds.filter((kind) => MADE.includes(kind));
  const other = make.length === 0 ? '' : `, or makes a new ${make.join(' or ')} of it`;
  return `“${typed}” is not written: go back to it, and Enter takes what is listed${other}; empty it to leave it`;
}

/** What is there, then whom the page names, then what is typed, as something new. */
function listChoices({ work, kinds, first = [], onPick }: PickerOptions, typed: string): Choice[] {
  const name = typed.trim();
  const place = ({ id }: Pick) => (first.includes(id) ? first.indexOf(id) : first.length);
  const picks = findPicks(work.picks, kinds, typed).toSorted((a, b) => place(a) - place(b));
  const found = picks.map((pick): Choice => ({
    label: pick.name,
    more: [pick.kind, ...pick.also.slice(0, 1)].join(' · '),
    choose: () => onPick(pick.id),
  }));
  const begin = (kind: string, made: string, more: string, data = {}): Choice => ({
    label: `New ${kind}: ${made}`,
    more,
    choose: () => orSay(create(work, kind as KindName, made, data).then(onPick)),
  });
  const isBegun = (words: string) => ` ${words.toLowerCase()}`.includes(` ${name.toLowerCase()}`);
  const { clip, newOutlet } = work.clip ?? {};
  const strangers = (clip?.unknown ?? [])
    .filter(({ kind, words }) => kinds.includes(kind) && isBegun(words))
    .filter(({ words }) => !work.picks.some((pick) => pick.name === words))
    .map(({ kind, words }) => begin(kind, words, 'named in the page'));
  const isTold = strangers.some(({ label }) => label.endsWith(`: ${name}`));
  const made = kinds
    .filter((kind) => name !== '' && !isTold && MADE.includes(kind))
    .map((kind) => {
      const { homepage } = (kind === 'outlet' ? newOutlet : undefined) ?? {};
      return begin(kind, name, homepage ?? '', homepage === undefined ? {} : { homepage });
    });
  return [...found.slice(0, MOST), ...strangers, ...made];
}

/** Those first of which a word begins so; all of these kinds where nothing is typed. */
function findPicks(
  picks: readonly Pick[],
  kinds: readonly string[],
  typed: string,
): readonly Pick[] {
  const words = toPlain(typed).split(/\s+/).filter(Boolean);
  const rank = ({ id, name, also }: Pick): number | undefined => {
    const [own, others] = [toPlain(`${name} ${id}`), toPlain(also.join(' '))];
    if (words.every((word) => own.startsWith(word))) return 0;
    if (words.every((word) => ` ${own.replaceAll('-', ' ')}`.includes(` ${word}`))) return 1;
    return words.every((word) => ` ${own} ${others}`.includes(` ${word}`)) ? 2 : undefined;
  };
  return picks
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((pick) => {
      const place = rank(pick);
      return place === undefined ? [] : [{ pick, place }];
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ pick }) => pick);
}

export function toPlain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

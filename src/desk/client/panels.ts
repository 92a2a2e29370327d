/** Dialogs before a save: why a released text changed, and what somebody else has changed. */
import { diffIndices } from 'node-diff3';
import type { Since } from '../protocol.ts';
import type { Clash } from '../save.ts';
import { say } from '../words/say.ts';
import { makeElement, makeButton, onEnter, openDialog, printDigits, announce } from './dom.ts';

const TYPES = ['correction', 'clarification', 'update', 'retraction'] as const;

interface Why {
  readonly type: string;
  readonly why: string;
}

/** Asks for type and reason of a correction. Resolves to `undefined` if cancelled, to `'none'` if there is to be none. */
export function askWhy(since: Since): Promise<Why | 'none' | undefined> {
  const words = [say.panels.saveWith, say.panels.saveWithout] as const;
  const released = makeElement('p.hint', say.panels.released({ day: since.on }));
  return askNote(say.panels.title, [released, ...printChanges(since)], words);
}

/** `words` are those of the buttons: with the note, and without it. */
export function askNote(
  title: string,
  lead: readonly HTMLElement[],
  [give, leave]: readonly [string, string],
): Promise<Why | 'none' | undefined> {
  return openDialog<Why | 'none'>(title, (end) => {
    const why = makeElement('input', { type: 'text', 'aria-label': say.panels.why });
    let type: string = TYPES[0];
    const group = printDigits(
      { 'aria-label': say.panels.type, 'data-first': true },
      TYPES.map((name) => ({ value: name, text: say.correctionNames[name] ?? name })),
      (chosen) => (type = chosen),
      () => why.focus(),
    );
    group.querySelector('input')?.setAttribute('checked', '');
    const done = () => {
      if (why.value.trim() !== '') end({ type, why: why.value.trim() });
      else {
        announce(say.panels.whyFirst, true);
        why.focus();
      }
    };
    onEnter(why, done);
    return [
      ...lead,
      group,
      makeElement('label.why', say.panels.why, why),
      makeElement(
        'div.acts',
        makeButton('save', done, give),
        makeButton('quiet', () => end('none'), leave),
      ),
    ];
  });
}

export function printChanges({ changes }: Pick<Since, 'changes'>): HTMLElement[] {
  return changes.map(({ field, was, now }) =>
    makeElement('div.change', makeElement('b', field), makeElement('p', printWords(was, now))),
  );
}

/** Of texts that have little in common, the one after the other. */
const LEAST_COMMON = 0.4;

/** What went and what came, word by word; ideographs one by one. */
function printWords(was: string, now: string): (Node | string)[] {
  const toWords = (text: string) =>
    text.match(/\p{sc=Han}|[\p{L}\p{N}\p{M}’'-]+[^\S\n]*|\s+|./gsu) ?? [];
  const [old, next] = [toWords(was), toWords(now)];
  const found = diffIndices(old, next) as {
    buffer1: [from: number, count: number];
    buffer2: [from: number, count: number];
  }[];
  const lost = found.reduce((sum, { buffer1: [, count] }) => sum + count, 0);
  const isAlike =
    lost === 0 || old.length - lost >= LEAST_COMMON * Math.max(old.length, next.length);
  const print = (gone: string, come: string) => [
    gone === '' ? '' : makeElement('del', gone),
    /^$|\s$/.test(gone) || come === '' ? '' : ' ',
    come === '' ? '' : makeElement('ins', come),
  ];
  if (!isAlike) return print(was, now);
  let at = 0;
  const shown = found.flatMap(({ buffer1: [from, count], buffer2: [to, more] }) => {
    const same = old.slice(at, from).join('');
    at = from + count;
    const gone = old.slice(from, at).join('');
    return [same, ...print(gone, next.slice(to, to + more).join(''))];
  });
  return [...shown, old.slice(at).join('')];
}

/** The titles of both sides, with the words of their buttons; `without` is said of a file that is not there. */
interface SideWords {
  readonly own: readonly [title: string, use: string];
  readonly other: readonly [title: string, use: string];
  readonly without: string;
}

const ON_DISK: SideWords = {
  own: [say.panels.own.title, say.panels.own.use],
  other: [say.panels.disk.title, say.panels.disk.use],
  without: say.panels.disk.none,
};

/**
 * Shows both texts side by side. Resolves to the one to use, or to `undefined` if nothing is decided. `hand` says who
 * committed the file last; `onMixed` gets the edited text at each key.
 */
export function askWhich(
  title: string,
  { inside, theirs }: Pick<Clash, 'inside' | 'theirs'>,
  mine: string,
  onMixed: (text: string) => void,
  hand = '',
  { own: [yours, useYours], other: [there, useThere], without }: SideWords = ON_DISK,
): Promise<string | undefined> {
  const lead = [inside, hand].filter(Boolean).join(' · ');
  const label = { rows: '20', 'aria-label': say.panels.own.edit, 'data-first': true };
  const own = makeElement('textarea', label, { input: () => onMixed(toText()) });
  own.value = mine;
  // A text area gives LF, whatever line ends the file has.
  const [untouched, lineEnd] = [own.value, mine.includes('\r\n') ? '\r\n' : '\n'];
  const toText = () => (own.value === untouched ? mine : own.value.replaceAll('\n', lineEnd));
  own.setSelectionRange(...findFirstOther(mine, theirs ?? ''));
  const shown = theirs === undefined ? [without] : markLines(theirs, mine);
  return openDialog<string>(title, (end) => [
    makeElement('p.hint', say.panels.marked({ inside: lead })),
    makeElement(
      'div.both',
      makeElement('section', makeElement('h3', yours), own),
      makeElement(
        'section',
        makeElement('h3', there),
        makeElement('pre', { tabindex: '0', 'aria-label': there }, shown),
      ),
    ),
    makeElement(
      'div.acts',
      makeButton('', () => end(toText()), useYours),
      theirs !== undefined && makeButton('', () => end(theirs), useThere),
      makeButton('quiet', () => end(), say.panels.later),
    ),
  ]);
}

/** The first line that the other text does not have; the beginning if there is none. */
function findFirstOther(text: string, other: string): [start: number, end: number] {
  const lines = new Set(other.split(/\r?\n/));
  let start = 0;
  for (const line of text.split('\n')) {
    if (!lines.has(line.replace(/\r$/, ''))) return [start, start + line.length];
    start += line.length + 1;
  }
  return [0, 0];
}

function markLines(text: string, other: string): (Node | string)[] {
  const lines = new Set(other.split(/\r?\n/));
  return text
    .split(/(?<=\n)/)
    .map((line) => (lines.has(line.replace(/\r?\n$/, '')) ? line : makeElement('mark', line)));
}

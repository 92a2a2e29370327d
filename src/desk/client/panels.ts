/** Dialogs before a save: why a released text changed, and what somebody else has changed. */
import { diff3Merge } from 'node-diff3';
import type { Since } from '../protocol.ts';
import type { Clash } from '../save.ts';
import { makeElement, makeButton, onEnter, openDialog, printDigits, announce } from './dom.ts';

const TYPES = ['correction', 'clarification', 'update', 'retraction'] as const;

interface Why {
  readonly type: string;
  readonly why: string;
}

/**
 * Asks for type and reason of a correction. Resolves to `undefined` if cancelled, to `'none'` for a change that needs
 * none.
 */
export function askWhy(since: Since): Promise<Why | 'none' | undefined> {
  return openDialog<Why | 'none'>('What changed since the release, and why', (end) => {
    const why = makeElement('input', { type: 'text', 'aria-label': 'Why, and who noticed' });
    let type: string = TYPES[0];
    const group = printDigits(
      { 'aria-label': 'Type: a digit chooses', 'data-first': true },
      TYPES.map((name) => ({ value: name, text: name })),
      (chosen) => (type = chosen),
      () => why.focus(),
    );
    group.querySelector('input')?.setAttribute('checked', '');
    const done = () => {
      if (why.value.trim() !== '') end({ type, why: why.value.trim() });
      else {
        announce('Write a sentence: readers will see the reason', true);
        why.focus();
      }
    };
    onEnter(why, done);
    return [
      makeElement('p.hint', `Released on ${since.on}`),
      ...printChanges(since),
      group,
      makeElement('label.why', 'Why, and who noticed', why),
      makeElement(
        'div.acts',
        makeButton('save', done, 'Save with this correction'),
        makeButton('quiet', () => end('none'), 'Save without: the meaning is the same'),
      ),
    ];
  });
}

export function printChanges({ changes }: Pick<Since, 'changes'>): HTMLElement[] {
  return changes.map(({ field, was, now }) =>
    makeElement(
      'div.change',
      makeElement('b', field),
      was !== '' && makeElement('del', was),
      now !== '' && makeElement('ins', now),
    ),
  );
}

/**
 * Shows both texts side by side. Resolves to the one to use, or to `undefined` if nothing is decided. `hand` is who
 * committed the file last; `onMixed` gets the edited text at each key.
 */
export function askWhich(
  title: string,
  { inside, theirs }: Clash,
  mine: string,
  onMixed: (text: string) => void,
  hand = '',
): Promise<string | undefined> {
  const last = hand === '' ? '' : ` · last commit: ${hand}`;
  const label = { rows: '20', 'aria-label': 'Your version, to edit', 'data-first': true };
  const own = makeElement('textarea', label, { input: () => onMixed(toText()) });
  own.value = mine;
  // A text area gives LF, whatever line ends the file has.
  const [untouched, lineEnd] = [own.value, mine.includes('\r\n') ? '\r\n' : '\n'];
  const toText = () => (own.value === untouched ? mine : own.value.replaceAll('\n', lineEnd));
  own.setSelectionRange(...findFirstOther(mine, theirs ?? ''));
  const there = theirs === undefined ? ['The file has been deleted.'] : markLines(theirs, mine);
  const answer = openDialog<string>(title, (end) => [
    makeElement('p.hint', `${inside}${last}. Lines that differ are marked.`),
    makeElement(
      'div.both',
      makeElement('section', makeElement('h3', 'Your version, not saved'), own),
      makeElement(
        'section',
        makeElement('h3', 'Version on disk'),
        makeElement('pre', { tabindex: '0', 'aria-label': 'Version on disk' }, there),
      ),
    ),
    makeElement(
      'div.acts',
      makeButton('', () => end(toText()), 'Use my version'),
      theirs !== undefined && makeButton('', () => end(theirs), 'Use the version on disk'),
      makeButton('quiet', () => end(), 'Decide later'),
    ),
  ]);
  // Show their line beside our first different one.
  own.closest('dialog')?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  return answer;
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

/**
 * Merges two changes of one text. Where both changed the same or adjacent lines it takes ours; with `isBoth`, ours and
 * then theirs. `isWhole` says that this never happened.
 */
export function mergeTexts(base: string, ours: string, theirs: string, isBoth = false) {
  const [a, o, b] = [ours, base, theirs].map((text) => text.split('\n'));
  const parts = diff3Merge(a ?? [], o ?? [], b ?? []);
  return {
    text: parts
      .flatMap(
        ({ ok, conflict }) =>
          ok ?? [...(conflict?.a ?? []), ...(isBoth ? (conflict?.b ?? []) : [])],
      )
      .join('\n'),
    isWhole: parts.every(({ conflict }) => conflict === undefined),
  };
}

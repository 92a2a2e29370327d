/** What stands before a save: why something that was released is another now, and what somebody else has written meanwhile. */
import { diff3Merge } from 'node-diff3';
import type { Clash, Since } from '../protocol.ts';
import { make, makeButton, onEnter, openDialog, say } from './dom.ts';

const TYPES = ['correction', 'clarification', 'update', 'retraction'] as const;

interface Why {
  readonly type: string;
  readonly why: string;
}

/** Asks for type and reason; the rest is known. Resolves to `undefined` if it is called off, to `'none'` for a change that matters to nobody. */
export function askWhy(since: Since): Promise<Why | 'none' | undefined> {
  return new Promise((resolve) => {
    const why = make('input', { type: 'text', 'aria-label': 'Why, and who noticed' });
    let type: string = TYPES[0];
    const dialog = openDialog('What changed since the release, and why', () => resolve(undefined));
    const radios = TYPES.map((name, index) =>
      make(
        'label',
        {},
        make('input', { type: 'radio', name: 'type', value: name, checked: index === 0 }),
        make('kbd', {}, String(index + 1)),
        ` ${name}`,
      ),
    );
    const group = make(
      'div',
      { role: 'radiogroup', 'aria-label': 'Type: a digit chooses', class: 'digits', tabindex: '0' },
      ...radios,
    );
    group.addEventListener('change', (event) => {
      type = (event.target as HTMLInputElement).value;
    });
    group.addEventListener('keydown', (event) => {
      const radio = radios[Number(event.key) - 1]?.querySelector('input');
      if (radio) {
        radio.checked = true;
        type = radio.value;
      } else if (event.key !== 'Enter') return;
      event.preventDefault();
      why.focus();
    });
    const end = (answer: Why | 'none') => {
      resolve(answer);
      dialog.close();
    };
    const done = () => {
      if (why.value.trim() === '') {
        say('Readers will see the reason: write a sentence', true);
        why.focus();
      } else end({ type, why: why.value.trim() });
    };
    onEnter(why, done);
    const without = () => end('none');
    dialog.append(
      make('p', { class: 'hint' }, `Released on ${since.on}`),
      ...printChanges(since),
      group,
      make('label', { class: 'why' }, 'Why, and who noticed', why),
      make(
        'div',
        { class: 'acts' },
        makeButton({ class: 'save', click: done }, 'Save with the correction'),
        makeButton({ class: 'quiet', click: without }, 'Save without: no change of meaning'),
      ),
    );
    dialog.showModal();
    group.focus();
  });
}

export function printChanges({ changes }: Pick<Since, 'changes'>): HTMLElement[] {
  return changes.map(({ field, was, now }) =>
    make(
      'div',
      { class: 'change' },
      make('b', {}, field),
      was !== '' && make('del', {}, was),
      now !== '' && make('ins', {}, now),
    ),
  );
}

/**
 * Both texts, side by side. Resolves to the one to go on with, or to `undefined` where nothing is decided. `hand` is who
 * wrote to the file last, as far as git knows; `onMixed` hears what an editor makes of ours at each key, before it is decided.
 */
export function askWhich(
  title: string,
  clash: Clash,
  mine: string,
  onMixed: (text: string) => void,
  hand = '',
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const dialog = openDialog(title, () => resolve(undefined));
    const { theirs } = clash;
    const own = make('textarea', { rows: '20', 'aria-label': 'Ours, to be changed' });
    own.value = mine;
    own.addEventListener('input', () => onMixed(own.value));
    own.setSelectionRange(...findFirstOther(mine, theirs ?? ''));
    const end = (text: string) => {
      resolve(text);
      dialog.close();
    };
    const act = (words: string, click: () => void, kind = '') =>
      makeButton({ class: kind, click }, words);
    dialog.append(
      make(
        'p',
        { class: 'hint' },
        `${clash.inside}${hand === '' ? '' : ` · last in git: ${hand}`}. Lines that the other text does not have are marked.`,
      ),
      make(
        'div',
        { class: 'both' },
        make('section', {}, make('h3', {}, 'Ours, not saved'), own),
        make(
          'section',
          {},
          make('h3', {}, 'On the disk'),
          make(
            'pre',
            { tabindex: '0', 'aria-label': 'On the disk' },
            ...(theirs === undefined ? ['The file has gone.'] : markLines(theirs, mine)),
          ),
        ),
      ),
      make(
        'div',
        { class: 'acts' },
        act('Go on with ours', () => end(own.value)),
        theirs !== undefined && act('Go on with theirs', () => end(theirs)),
        act('Decide later', () => dialog.close(), 'quiet'),
      ),
    );
    dialog.showModal();
    own.focus();
    // Beside our line that differs, theirs.
    dialog.querySelector('mark')?.scrollIntoView({ block: 'center' });
  });
}

/** Where the first line stands that the other text does not have; the beginning where there is none. */
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
    .map((line) => (lines.has(line.replace(/\r?\n$/, '')) ? line : make('mark', {}, line)));
}

/**
 * What two have made of one text: lines of both, and ours alone where both have written to the same lines or to lines side by
 * side; with `isBoth` theirs come after ours there. `isWhole` says that there are no such lines.
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

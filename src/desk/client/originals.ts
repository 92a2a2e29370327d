/** Statements in another language: the original beside the translation. Neither overwrites the other. */
import type { Opened } from '../protocol.ts';
import { say } from '../words/say.ts';
import { announce, makeElement, makePause, orSay } from './dom.ts';
import { toTyped } from './values.ts';
import type { Work } from './work.ts';

type Original = Opened['originals'][number];
type Side = 'original' | 'translation';

/** Milliseconds of a pause in typing. */
const TYPING = 300;

export function printOriginals(work: Work): HTMLElement[] {
  const { file } = work;
  if (file === undefined || file.originals.length === 0) return [];
  return [
    makeElement('h2', say.originals.title),
    ...file.originals.map((one) => {
      const { id, by, lang = '' } = one;
      const speaker = work.nameOf(['person', 'organization'], by);
      const title = (side: Side) =>
        side === 'original' && lang !== ''
          ? say.originals.originalIn({ lang })
          : say.originals[side];
      const print = (side: Side) =>
        makeElement(
          'label',
          makeElement('span.label', title(side)),
          printWordsOf(work, file.inside, one, side),
        );
      return makeElement(
        'fieldset',
        makeElement('legend', say.shared.labelled({ label: speaker, text: id })),
        makeElement('div.both', print('original'), print('translation')),
      );
    }),
  ];
}

/** Without an original, the words that are shown are it. */
function toWordsOf({ original, shown }: Original, side: Side): string {
  if (side === 'original') return original ?? shown;
  return original === undefined ? '' : shown;
}

function printWordsOf(work: Work, inside: string, one: Original, side: Side): HTMLElement {
  const { id, lang } = one;
  const [language] = side === 'original' && lang !== undefined ? [{ lang, dir: 'auto' }] : [{}];
  const area = makeElement('textarea', {
    'data-path': `${side} ${id}`,
    rows: '3',
    'data-stop': true,
    ...language,
  });
  let written = toWordsOf(one, side);
  area.defaultValue = written;
  const write = () => {
    pause.stop();
    const words = toTyped(area.value);
    if (words === '' || words === written) return;
    written = words;
    orSay(
      work.changeBody(inside, (file) => {
        const now = file.originals.find((other) => other.id === id);
        return now === undefined ? file.body : withWords(file.body, now, side, words);
      }),
    );
  };
  const pause = makePause(TYPING, write);
  area.addEventListener('input', pause.start);
  area.addEventListener('blur', () => {
    write();
    if (toTyped(area.value) !== '' || written === '') return;
    area.value = written;
    announce(say.originals.stays[side], true);
  });
  return area;
}

/** A first translation takes the place of the words shown, which are kept as the original. */
function withWords(body: string, now: Original, side: Side, words: string): string {
  const isFirst = now.original === undefined;
  const put = (text: string, [from, to]: readonly [number, number], next: string) =>
    text.slice(0, text.length + from) + next + (to === 0 ? '' : text.slice(to));
  if (side === 'original' && !isFirst) return put(body, now.attribute, printOriginal(words));
  const shown = put(body, now.words, words);
  if (side === 'original' || !isFirst) return shown;
  const moved = words.length - (now.words[1] - now.words[0]);
  const at = now.attribute[0] - moved;
  return put(shown, [at, at], ` ${printOriginal(now.shown)}`);
}

function printOriginal(words: string): string {
  return `original="${words.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}

/** A statement as a result: its words uncut, the speaker and the date. */
import { toListParts } from '../../time/words/list-parts.ts';
import { fillSlots } from '../../words/slots.ts';
import { make, toNodes, type Child } from './dom.ts';
import { toMarked, toWhole } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';
import { toSideMark, type ResultWords } from './result.ts';

/** A quotation, which brings its marks, or a paraphrase. */
export function toSaid(
  { content, locations, meta }: Fragment,
  q: string,
  words: readonly string[],
  { say, open }: ResultWords,
): HTMLElement[] {
  const said = toNodes(toWhole(content, locations, q));
  const line = content.startsWith(open)
    ? make('blockquote', { class: 'para' }, make('p', {}, ...said))
    : make('p', { class: 'para' }, ...said);
  return [line, ...toOriginal(meta.original, words, say), ...toNote(meta.note, words)];
}

/** “Beijing. Said and published 28 April 2025. On: Have they spoken?” */
export function toSaidLine(
  { meta, filters }: Fragment,
  { sides, locale, say }: ResultWords,
): Child[] {
  const values = filters.side ?? [];
  const names = values.map((value) => {
    const [id = '', ...rest] = value.split(' ');
    return make('span', { class: toSideMark(id, sides) }, rest.join(' '));
  });
  const list = toListParts(
    locale,
    names.map((_, index) => String(index)),
  ).map(({ type, value }) => (type === 'element' ? (names[Number(value)] ?? '') : value));
  return [
    ...(names.length > 0 ? fillSlots(say.sides, { sides: make('b', {}, ...list) }) : []),
    say.date({ date: meta.date ?? '' }),
    meta.question ? say.on({ question: meta.question }) : '',
  ];
}

/** The original, if it has one of the words. */
function toOriginal(
  value: string | undefined,
  words: readonly string[],
  say: ResultWords['say'],
): HTMLElement[] {
  const [lang = '', ...rest] = (value ?? '').split(' ');
  const text = toMarked(rest.join(' '), words);
  if (!text.some(({ hit }) => hit)) return [];
  const attributes = { class: 'orig', ...(lang && { lang }) };
  const original = make('span', attributes, ...toNodes(text));
  return [make('p', { class: 'by' }, ...fillSlots(say.original, { text: original }))];
}

/** The editor's note, if it has one of the words. */
function toNote(note: string | undefined, words: readonly string[]): HTMLElement[] {
  const text = toMarked(note ?? '', words);
  return text.some(({ hit }) => hit) ? [make('p', { class: 'by' }, ...toNodes(text))] : [];
}

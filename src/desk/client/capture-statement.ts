/** A card that is filled in → the statement as it stands in the body. */
import { toWords } from '../chosen-words.ts';
import type { Capture, NewStatement, ToldOfWords } from '../protocol.ts';
import { ORDER, RELATIONS } from './kinds.ts';
import type { Work } from './work.ts';

/** Where the words come from: in nothing else do cards differ. */
export interface WordsFrom {
  /** What is known of them, with what an editor has said; `words` are those that she has typed. */
  readonly ask: (said: Omit<ToldOfWords, 'taken'> & { readonly words: string }) => Promise<Capture>;
  /** The place among the sources of the item. */
  readonly source: number;
  /** The card is closed. */
  readonly onEnd: () => void;
}

export function toStatement(
  card: ReadonlyMap<string, string>,
  words: string,
  source: number,
): NewStatement {
  const values = new Map(card);
  if (values.get('kind') === 'quote') values.delete('kind');
  if (source > 0) values.set('source', String(source));
  const attributes = [...ORDER, ...RELATIONS].flatMap((name) => {
    const value = values.get(name) ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return { attributes: Object.fromEntries(attributes), words: withoutMarks(words) };
}

/** The marks around a quotation are no part of it. */
function withoutMarks(words: string): string {
  return words.slice(...toWords(words, [0, words.length]).at);
}

/** The ids of the statements that a text has. */
export function listTaken(text: string): string[] {
  return [...text.matchAll(/<Statement\s[^>]*?\bid="([^"]+)"/g)].map(([, id]) => id ?? '');
}

/** The place of the open page among the sources of the item. */
export function findSource({ clip, file }: Work): number {
  const url = clip?.clip.url?.value;
  const data = file?.data;
  const sources = typeof data === 'object' && 'sources' in data ? data.sources : [];
  if (url === undefined || !Array.isArray(sources)) return 0;
  return (sources as readonly { readonly url?: unknown }[]).findIndex((one) => one.url === url);
}

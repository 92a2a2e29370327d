/**
 * What Pagefind makes of a word: its rules of letters, accents, stems and compounds, in every language, are asked of its
 * own program, and each word once, however often it stands in a publication. Format: Pagefind 1.6.0.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { listChunks, toIndexText } from '../words.ts';
import { decode } from './cbor.ts';
import type { IndexFile } from './index-files.ts';
import { toPagefindFault } from './version.ts';

/** The entries under which a word is found, in a text and in what is told beside it: Pagefind takes compounds apart otherwise there. */
export interface Forms {
  readonly body: readonly WordForm[];
  readonly meta: readonly WordForm[];
}

export interface WordForm {
  /** What queries are compared with: the stem, in lower case and without accents. */
  readonly term: string;
  /** As it was typed but for capitals, where that has accents: they are ranked by it. */
  readonly variant: string | undefined;
  /** In a text, in twenty-fourths; that of a part of a compound is smaller. What is told beside it has none. */
  readonly weight: number;
}

export interface PagefindLexicon {
  /**
   * The forms of each, in order; none of what has no letters and digits. Those that are not known yet are asked for.
   * Rejects with what Pagefind says, or if it is not the version known here.
   */
  learn(words: readonly string[]): Promise<readonly Forms[]>;
  /** The files of an index of some words, with those of Pagefind’s program in a page. None before the first `learn`. */
  readonly program: readonly IndexFile[];
}

/** A page on which nothing is found would not be in the index. */
const ANY = 'a';
const NONE: Forms = { body: [], meta: [] };

/** `language` is a code of two or three letters; words of one that Pagefind does not know are their own stems. */
export function openLexicon(language: string): PagefindLexicon {
  const known = new Map<string, Forms>();
  let program: readonly IndexFile[] = [];
  return {
    learn: async (words) => {
      const asked = [...new Set(words)].filter((word) => !known.has(word));
      if (asked.length > 0 || program.length === 0) {
        program = await ask([ANY, ...asked], language);
        const all = readForms(program, asked.length + 1);
        for (const [at, word] of asked.entries()) known.set(word, all[at + 1] ?? NONE);
      }
      return words.map((word) => known.get(word) ?? NONE);
    },
    get program() {
      return program;
    },
  };
}

/** The index of a page that says each of these once. */
async function ask(words: readonly string[], language: string): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join('\n'));
  const text = words.join(' ');
  const record = { url: '/', content: text, meta: { title: text }, language };
  const added = await index.addCustomRecord(record);
  // Its own writing costs more than its indexing: it opens a thread for each file.
  const made = await index.getFiles();
  await index.deleteIndex();
  const failures = [...added.errors, ...made.errors];
  if (failures.length > 0) throw new Error(failures.join('\n'));
  return made.files;
}

/** The forms of each of so many words. @throws if the files are not as expected */
function readForms(files: readonly IndexFile[], words: number): Forms[] {
  const [version, [page], chunks] = decode(find(files, '.pf_meta')) as Head;
  // Its program may be another than its package says.
  const fault = toPagefindFault(version);
  if (fault !== undefined) throw new Error(fault);
  if (page?.[1] !== words)
    throw new Error(`Pagefind counts ${String(page?.[1])} of ${String(words)} words`);
  const all = Array.from({ length: words }, () => ({
    body: [] as WordForm[],
    meta: [] as WordForm[],
  }));
  for (const [, , name] of chunks) {
    const [entries] = decode(find(files, `index/${name}.pf_index`)) as Chunk;
    for (const [term, pages, variants] of entries)
      for (const [variant, places] of [[undefined, pages] as const, ...variants])
        for (const [, body, meta] of places) {
          for (const [at, weight] of readPlaces(body))
            all[at]?.body.push({ term, variant, weight });
          for (const [at] of readPlaces(meta)) all[at]?.meta.push({ term, variant, weight: 0 });
        }
  }
  return all;
}

type Head = [
  version: string,
  pages: [id: string, words: number][],
  chunks: [first: string, last: string, name: string][],
];
type Chunk = [entries: [term: string, pages: Pages, variants: [variant: string, pages: Pages][]][]];
type Pages = [distance: number, body: number[], meta: number[]][];

/** A number below zero is a weight, or a field, for those after it, of which the first is a place and each other its distance from the one before. */
function* readPlaces(places: readonly number[]): Generator<[place: number, group: number]> {
  let [group, place] = [0, 0];
  for (const number of places) {
    if (number < 0) [group, place] = [-1 - number, 0];
    else yield [(place += number), group];
  }
}

function find(files: readonly IndexFile[], end: string): Buffer {
  const file = files.find(({ path }) => path.endsWith(end));
  if (file === undefined) throw new Error(`${end} is missing`);
  return unpack(file.content);
}

/** The words of many texts, each by a number, since the same few stand in all of them. */
export interface Vocabulary {
  /** Words by their numbers, which count from nought in the order in which they are met. */
  readonly words: readonly string[];
  /** The numbers of the words of which the index of a text is made, in order. */
  number(text: string): readonly number[];
}

export function openVocabulary(): Vocabulary {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const byChunk = new Map<string, readonly number[]>();
  const numberWord = (word: string): number => {
    const found = numbers.get(word);
    if (found !== undefined) return found;
    numbers.set(word, words.length);
    return words.push(word) - 1;
  };
  const numberChunk = (chunk: string): readonly number[] => {
    const found = byChunk.get(chunk);
    if (found !== undefined) return found;
    const text = toIndexText(chunk);
    const made = text === '' ? [] : text.split(' ').map(numberWord);
    byChunk.set(chunk, made);
    return made;
  };
  return {
    words,
    number: (text) => {
      const all: number[] = [];
      for (const chunk of listChunks(text))
        for (const number of numberChunk(chunk)) all.push(number);
      return all;
    },
  };
}

/** How Pagefind packs each of its files but the program: CBOR or JSON behind a mark. */
const MARK = Buffer.from('pagefind_dcd');

export function unpack(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(MARK.length);
}

export function pack(bytes: Buffer): Buffer {
  return gzipSync(Buffer.concat([MARK, bytes]), { level: 6 });
}

/**
 * The index terms that Pagefind makes of words. Only its own program knows its rules for letters, accents, stems and
 * compounds in every language, so it is asked once for each word of a publication. Format: Pagefind 1.6.0.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex, type CustomRecord } from 'pagefind';
import { listChunks, toIndexText } from '../words.ts';
import { decode } from './cbor.ts';
import type { IndexFile } from './index-files.ts';
import { toPagefindFault } from './version.ts';

/** The entries under which a word is found, in a text and in metadata, where Pagefind splits compounds differently. */
export interface Forms {
  readonly body: readonly WordForm[];
  readonly meta: readonly WordForm[];
}

export interface WordForm {
  /** The stem, in lower case and without accents; queries are compared with it. */
  readonly term: string;
  /** The word in lower case, if it has accents; used for ranking. */
  readonly variant: string | undefined;
  /** In twenty-fourths, for words of a text; a part of a compound has less. 0 for metadata. */
  readonly weight: number;
}

export type PagefindLexicon = ReturnType<typeof openLexicon>;

/** A page without words would be missing from the index. */
const ANY = 'a';
const NONE: Forms = { body: [], meta: [] };

/** @param language code of two or three letters; if Pagefind does not know it, words are their own stems */
export function openLexicon(language: string) {
  const known = new Map<string, Forms>();
  let program: readonly IndexFile[] = [];
  return {
    /**
     * The forms of each word, in order; none for a word without letters and digits. Rejects with Pagefind's message, or
     * if its version is not the known one.
     */
    learn: async (words: readonly string[]): Promise<readonly Forms[]> => {
      const asked = [...new Set(words)].filter((word) => !known.has(word));
      if (asked.length > 0 || program.length === 0) {
        // One page with each of the words once.
        const text = [ANY, ...asked].join(' ');
        program = await askPagefind([{ url: '/', content: text, meta: { title: text } }], language);
        const all = readForms(program, asked.length + 1);
        for (const [at, word] of asked.entries()) known.set(word, all[at + 1] ?? NONE);
      }
      return words.map((word) => known.get(word) ?? NONE);
    },
    /** The files of an index of some words, which include Pagefind's program for pages. Empty before the first `learn`. */
    get program() {
      return program;
    },
  };
}

/** The files of Pagefind's own index. Rejects with Pagefind's message. */
export async function askPagefind(
  records: readonly Omit<CustomRecord, 'language'>[],
  language: string,
): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join('\n'));
  const failures: string[] = [];
  for (const record of records) {
    const added = await index.addCustomRecord({ ...record, language });
    failures.push(...added.errors);
  }
  // From memory: Pagefind writes files more slowly than it indexes.
  const made = await index.getFiles();
  await index.deleteIndex();
  failures.push(...made.errors);
  if (failures.length > 0) throw new Error(failures.join('\n'));
  return made.files;
}

/** @throws if the files are not as expected */
function readForms(files: readonly IndexFile[], words: number): Forms[] {
  const [version, [page], chunks] = decode(find(files, '.pf_meta')) as Head;
  // The program's version may differ from its package's.
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

/**
 * A negative number is the weight, or the field, of the numbers after it. The first of these is a position, each other
 * the distance from the previous one.
 */
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

/** Numbers the words of many texts, which repeat the same few. */
export function openVocabulary() {
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
    /** Words by number, from zero, in order of appearance. */
    words: words as readonly string[],
    /** The numbers of a text's index words, in order. */
    number: (text: string): readonly number[] => {
      const all: number[] = [];
      for (const chunk of listChunks(text))
        for (const number of numberChunk(chunk)) all.push(number);
      return all;
    },
  };
}

/** Pagefind packs each of its files except the program: CBOR or JSON after a mark. */
const MARK = Buffer.from('pagefind_dcd');

export function unpack(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(MARK.length);
}

export function pack(bytes: Buffer): Buffer {
  return gzipSync(Buffer.concat([MARK, bytes]), { level: 6 });
}

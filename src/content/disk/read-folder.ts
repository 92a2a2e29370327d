/**
 * The one strict reader: a folder of content → every entry in it and everything that is wrong with it. Astro’s loader
 * and all scripts use it, so that there is no second reader that could differ.
 */
import { toFault } from '../problems/fault.ts';
import type { PublicationData } from '../kinds/publication.ts';
import { type Problem, toError } from '../problems/problem.ts';
import { toFileKey } from './address.ts';
import { listContent } from './list-files.ts';
import type { MeasuredPicture } from './measure-picture.ts';
import type { FileEntry } from './read-entry.ts';
import { readFile, toShownPath, type BrokenFile, type OneFile, type Recall } from './read-file.ts';
import { NO_OWN_WORDS, type OwnLanguage, type OwnWords } from '../../words/words.ts';

export interface Folder {
  readonly about: PublicationData | undefined;
  readonly words: OwnWords;
  readonly entries: readonly FileEntry[];
  /** Files whose front matter is invalid: others may name them, and their bodies are checked. */
  readonly broken: readonly BrokenFile[];
  readonly images: readonly string[];
  /** Those that can be measured. */
  readonly pictures: ReadonlyMap<string, MeasuredPicture>;
  readonly problems: readonly Problem[];
}

export function readFiles(dir: string, recall?: Recall): Map<string, OneFile> {
  return new Map(listContent(dir).map((inside) => [inside, readFile(dir, inside, recall)]));
}

/** Puts files together, and finds two files with one address. */
export function toFolder(dir: string, files: ReadonlyMap<string, OneFile>): Folder {
  const entries: FileEntry[] = [];
  const broken: BrokenFile[] = [];
  const images: string[] = [];
  const pictures = new Map<string, MeasuredPicture>();
  const problems: Problem[] = [];
  const holders = findHolders(files);
  let about: PublicationData | undefined;
  const languages: Record<string, OwnLanguage> = {};
  let everywhere: OwnWords['everywhere'] = {};
  for (const inside of [...files.keys()].sort()) {
    const file = files.get(inside);
    if (file === undefined) continue;
    if (file.sort === 'image') {
      problems.push(...file.problems);
      if (file.problems.length === 0) images.push(inside);
      if (file.picture !== undefined) pictures.set(inside, file.picture);
      continue;
    }
    const holder = holders.get(toFileKey(inside)) ?? inside;
    if (holder !== inside) {
      problems.push(toError(toShownPath(dir, inside), toFault('address.twice', { holder })));
      continue;
    }
    problems.push(...file.problems);
    if (file.sort === 'about') about = file.about;
    else if (file.sort === 'words') {
      if (file.tag !== undefined) languages[file.tag] = file.words;
      else everywhere = file.words.messages;
    } else if (file.entry !== undefined) entries.push(file.entry);
    else if (file.broken !== undefined) broken.push(file.broken);
  }
  if (!holders.has('publication'))
    problems.push(toError(toShownPath(dir, 'publication.yaml'), toFault('file.missing')));
  const isOwn = Object.keys({ ...languages, ...everywhere }).length > 0;
  const words = isOwn ? { languages, everywhere } : NO_OWN_WORDS;
  return { about, words, entries, broken, images, pictures, problems };
}

/**
 * Finds which of several files with one address has it: the one with a correct name, else the first. What others say
 * about that address is then true, and the other file is the only mistake.
 */
function findHolders(files: ReadonlyMap<string, OneFile>): Map<string, string> {
  const holders = new Map<string, string>();
  for (const [inside, file] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (file.sort === 'image') continue;
    const key = toFileKey(inside);
    if (!holders.has(key) || isWellNamed(file)) holders.set(key, inside);
  }
  return holders;
}

function isWellNamed(file: OneFile): boolean {
  return (
    file.sort === 'about' ||
    file.sort === 'words' ||
    (file.sort === 'entry' && (file.entry ?? file.broken) !== undefined)
  );
}

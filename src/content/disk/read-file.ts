/** One file of a content folder by itself: what it is, what it says, what is wrong with it. */
import { toFault } from '../problems/fault.ts';
import { hash } from 'node:crypto';
import { lstatSync, type Stats } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { getKind } from '../kinds/kinds.ts';
import { publication, type PublicationData } from '../kinds/publication.ts';
import { type Fault, type Problem, toError } from '../problems/problem.ts';
import { findPictureNameFault, IMAGE_EXTENSIONS, toAddressed } from './address.ts';
import { MAX_TEXT_BYTES, readRegular } from './decode.ts';
import { MAX_IMAGE_BYTES, type MeasuredPicture, measurePicture } from './measure-picture.ts';
import { type FileEntry, readEntry } from './read-entry.ts';
import { isOfWords, MAX_WORDS_BYTES, readWords, type ReadWords } from './read-words.ts';

interface Sorted {
  readonly problems: readonly Problem[];
}

export type OneFile =
  | (Sorted & {
      readonly sort: 'entry';
      readonly entry: FileEntry | undefined;
      /** What is known about a file whose front matter is invalid, so that its body is still checked. */
      readonly broken?: BrokenFile | undefined;
    })
  | (Sorted & {
      readonly sort: 'about';
      readonly about: PublicationData | undefined;
      /** Of its bytes; absent if they cannot be read. */
      readonly digest?: string;
    })
  | (ReadWords & {
      readonly sort: 'words';
      readonly digest?: string;
    })
  | (Sorted & {
      readonly sort: 'image';
      /** `undefined` if it cannot be measured; the check reports why. */
      readonly picture: MeasuredPicture | undefined;
    });

export type BrokenFile = Omit<FileEntry, 'data'>;

/** What was learnt from the bytes of one file; it depends on nothing else, so it can be kept under their digest. */
interface KeptFile {
  /** `undefined` if the front matter is invalid. */
  readonly data: FileEntry['data'] | undefined;
  /** Of the first byte of the body. */
  readonly bodyOffset: number;
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
}

/**
 * The result of `make` for a file, or the kept result for the same bytes. It may depend only on those and on what `by`
 * names. `undefined` is not kept.
 */
export type Recall = <Made>(
  step: string,
  file: { readonly inside: string; readonly digest: string },
  make: () => Made,
  by?: string,
) => Made;

const makeAgain: Recall = (_step, _file, make) => make();

const ABOUT = 'publication.yaml';

/** A link may lead anywhere on the disk, and others who have the content do not have its target. */
const LINK = toFault('file.link');

/** Opening it may block forever. */
const PIPE = toFault('file.special');

const FOLDER = toFault('file.special:folder');

/** Why something is not a file, links aside; `undefined` for a file. */
export function findSpecial(stats: Pick<Stats, 'isFile' | 'isDirectory'>): Fault | undefined {
  if (stats.isFile()) return undefined;
  return stats.isDirectory() ? FOLDER : PIPE;
}

const GONE = ['ENOENT', 'ENOTDIR', 'EISDIR'];

/** Files that editors and git write may exist only for a moment, and a folder may replace a file. */
export function orGone<Result>(look: () => Result): Result | undefined {
  try {
    return look();
  } catch (error) {
    if (!GONE.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return undefined;
  }
}

/** How the path of a content file is shown: relative to the current folder if it is below that. */
export function toShownPath(dir: string, inside: string): string {
  const path = relative(process.cwd(), join(dir, inside));
  return (path.startsWith('..') ? join(dir, inside) : path).replaceAll('\\', '/');
}

/** The path below `dir` of a shown one. */
export function toInsidePath(dir: string, shown: string): string {
  return relative(dir, resolve(shown)).replaceAll('\\', '/');
}

/** Never throws because of the file’s contents. `inside` is its path below `dir`, `stats` are those of the file. */
export function readFile(
  dir: string,
  inside: string,
  recall = makeAgain,
  stats = lstatSync(join(dir, inside)),
): OneFile {
  const unlike = stats.isSymbolicLink() ? LINK : findSpecial(stats);
  if (isImage(inside))
    return toPicture(dir, inside, unlike, () => readPicture(dir, inside, stats, recall));
  if (unlike !== undefined) return refused(toShownPath(dir, inside), unlike);
  return toOneFile(dir, inside, stats.size, () => readWhole(join(dir, inside)), recall);
}

/** The same for bytes that are to be written there; nothing is read. */
export function readGiven(
  dir: string,
  inside: string,
  bytes: Uint8Array,
  recall = makeAgain,
): OneFile {
  const given = Buffer.from(bytes);
  if (!isImage(inside)) return toOneFile(dir, inside, given.length, () => given, recall);
  const measure = (): OneFile => ({ sort: 'image', picture: measurePicture(given), problems: [] });
  return toPicture(dir, inside, undefined, measure);
}

/** A picture, unless it is `unlike` a file or has a wrong name. */
function toPicture(
  dir: string,
  inside: string,
  unlike: Fault | undefined,
  measure: () => OneFile,
): OneFile {
  const fault = unlike ?? findPictureNameFault(inside);
  if (fault === undefined) return measure();
  return { sort: 'image', picture: undefined, problems: whole(toShownPath(dir, inside), fault) };
}

function toOneFile(
  dir: string,
  inside: string,
  size: number,
  read: () => Buffer | Fault,
  recall: Recall,
): OneFile {
  const most = isOfWords(inside) ? MAX_WORDS_BYTES : MAX_TEXT_BYTES;
  const bytes = size <= most ? read() : toFault('file.too-large', { size, most });
  const path = toShownPath(dir, inside);
  if (inside === ABOUT) return toAbout(path, bytes);
  if (isOfWords(inside)) return toOwnWords(path, inside, bytes);
  const addressed = toAddressed(inside);
  if ('message' in addressed) return refused(path, addressed);
  if (!Buffer.isBuffer(bytes)) return refused(path, bytes);
  const digest = toDigest(bytes);
  const file = { ...addressed, path, inside, digest };
  let text: string | undefined;
  const kept = recall('file', file, (): KeptFile => {
    const { format, schema } = getKind(addressed.kind);
    const { body, ...read } = readEntry(bytes, path, format, schema);
    text = body;
    return { ...read, data: read.data as FileEntry['data'] | undefined };
  });
  return toFile(file, kept, text ?? bytes.toString('utf8', kept.bodyOffset));
}

export function readAbout(dir: string): PublicationData | undefined {
  if (lstatSync(join(dir, ABOUT), { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const file = readFile(dir, ABOUT);
  return file.sort === 'about' ? file.about : undefined;
}

function toFile(
  file: Omit<BrokenFile, 'body' | 'bodyLine'>,
  { data, bodyLine, problems }: KeptFile,
  body: string,
): OneFile {
  const written = { ...file, bodyLine, body };
  return data === undefined
    ? { sort: 'entry', entry: undefined, broken: written, problems }
    : { sort: 'entry', entry: { ...written, data }, problems };
}

/** A picture too large to be shown is not read either. */
function readPicture(dir: string, inside: string, stats: Stats, recall: Recall): OneFile {
  // Nothing else needs a digest of its bytes, so its size and time identify it.
  const digest = `${String(stats.size)}:${String(stats.mtimeMs)}`;
  let problems: readonly Problem[] = [];
  const picture = recall('picture', { inside, digest }, (): MeasuredPicture | undefined => {
    if (stats.size > MAX_IMAGE_BYTES) return undefined;
    const bytes = readWhole(join(dir, inside));
    if (Buffer.isBuffer(bytes)) return measurePicture(bytes);
    problems = whole(toShownPath(dir, inside), bytes);
    return undefined;
  });
  return { sort: 'image', picture, problems };
}

function toDigest(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex');
}

function toAbout(path: string, bytes: Buffer | Fault): OneFile {
  if (!Buffer.isBuffer(bytes))
    return { sort: 'about', about: undefined, problems: whole(path, bytes) };
  const { data, problems } = readEntry(bytes, path, 'yaml', publication);
  const digest = toDigest(bytes);
  return { sort: 'about', about: data, digest, problems };
}

function toOwnWords(path: string, inside: string, bytes: Buffer | Fault): OneFile {
  if (!Buffer.isBuffer(bytes))
    return { sort: 'words', tag: undefined, words: { messages: {} }, problems: whole(path, bytes) };
  return { sort: 'words', digest: toDigest(bytes), ...readWords(bytes, inside, path) };
}

function readWhole(path: string): Buffer | Fault {
  try {
    return readRegular(path);
  } catch (error) {
    const fault = toReadFault(error);
    if (fault === undefined) throw error;
    return fault;
  }
}

/** Why a file may not be read; `undefined` if the error is not about the file. */
export function toReadFault(error: unknown): Fault | undefined {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!['EACCES', 'EPERM', 'EIO'].includes(code)) return undefined;
  return toFault('file.unreadable', { code });
}

function isImage(inside: string): boolean {
  return IMAGE_EXTENSIONS.some((extension) => inside.toLowerCase().endsWith(`.${extension}`));
}

function refused(path: string, fault: Fault): OneFile {
  return { sort: 'entry', entry: undefined, problems: whole(path, fault) };
}

function whole(path: string, fault: Fault): Problem[] {
  return [toError(path, fault)];
}

/**
 * `clip FILE|-|DIR [--url URL] [--outlet ID] [--write] [--json]`: prints what saved pages say about themselves. Exit
 * codes: 0 fine, 1 if a page cannot be read, 2 usage.
 */
import { readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tellOutside } from '../build/outside.ts';
import { openSession, type Session, toToday } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import { toShownPath } from '../content/disk/read-file.ts';
import { cleanUrl } from '../desk/clip/address.ts';
import { clipApart } from '../desk/clip/clip-apart.ts';
import type { Clip, ClipCredit, Candidate } from '../desk/clip/clip.ts';
import { type Known, toKnown } from '../desk/clip/known.ts';
import type { Clipped } from '../desk/clip/make-clip.ts';
import { MOST_BYTES, PageError, toTooLarge } from '../desk/clip/read-page.ts';
import { writeClip } from './clip/write-clip.ts';
import { type Given, toUsage } from './arguments.ts';
import { UsageError } from './exit.ts';

export async function runClip({
  words: [from = ''],
  values: { write = false, json = false, ...values },
}: Given<'clip'>): Promise<number> {
  const session = openSession(readSettings(process.env));
  tellOutside({ doing: 'read what was saved' });
  return clipPages(session, { from, write, json, ...values });
}

interface Asked {
  readonly from: string;
  readonly url?: string | undefined;
  /** The outlet, if the page does not say it. */
  readonly outlet?: string | undefined;
  readonly write: boolean;
  readonly json: boolean;
}

/** Prints what each page says about itself. Returns the exit code. Throws UsageError. */
async function clipPages(session: Session, asked: Asked): Promise<number> {
  const { about, entries, publication } = session.read();
  if (about === undefined)
    throw new UsageError(
      `${toShownPath(session.settings.contentDir, 'publication.yaml')} is needed first: ${toUsage('check')} says what is wrong with it`,
    );
  const known = toKnown(about, entries, publication?.words);
  refuseWrong(asked, known);
  const wanted = { url: asked.url, today: toToday(session) };
  const clips: { readonly name: string; readonly clip: Clip }[] = [];
  const { inputs, isFolder } = (await orSay(asked.from, () => listInputs(asked.from))) ?? NONE;
  if (isFolder && asked.url !== undefined)
    throw new UsageError('--url is the address of one page: leave it out for a folder');
  for (const { name, read } of inputs)
    await orSay(name, async () => {
      const bytes = read();
      const clipped = await clipApart({ bytes, known, wanted });
      const clip = finish(session, bytes, clipped, asked);
      clips.push({ name, clip });
      if (!asked.json) process.stdout.write(printReport(name, clip));
    });
  const told = isFolder ? clips.map(({ name, clip }) => ({ file: name, ...clip })) : clips[0]?.clip;
  if (asked.json && told !== undefined)
    process.stdout.write(`${JSON.stringify(told, undefined, 2)}\n`);
  const unwritten = asked.write ? clips.filter(({ clip }) => findReason(clip) !== undefined) : [];
  for (const { name, clip } of unwritten)
    process.stderr.write(`No draft of ${name} was written: ${findReason(clip) ?? ''}\n`);
  return clips.length > 0 && clips.length === inputs.length && unwritten.length === 0 ? 0 : 1;
}

function findReason({ doubts }: Clip): string | undefined {
  return doubts.findLast(({ field }) => field === 'draft')?.why;
}

const NONE = { inputs: [] as readonly Input[], isFolder: false };

/** Prints to standard error why a page cannot be read, and returns `undefined`. */
async function orSay<Value>(
  name: string,
  work: () => Value | Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    process.stderr.write(`${name} cannot be read: ${error.message}\n`);
    return undefined;
  }
}

function refuseWrong({ url, outlet }: Asked, known: Known): void {
  if (url !== undefined && cleanUrl(url) === undefined)
    throw new UsageError(
      `--url is “${url}”: write a whole address, such as https://example.org/page`,
    );
  const isOutlet = known.entities.some(({ id, kind }) => kind === 'outlet' && id === outlet);
  if (outlet !== undefined && !isOutlet)
    throw new UsageError(
      `--outlet is “${outlet}”: there is no such outlet; ${toUsage('new', 'outlet "Its name"')} writes one`,
    );
}

function finish(session: Session, bytes: Buffer, clipped: Clipped, asked: Asked): Clip {
  const { outlet } = asked;
  const named = outlet === undefined ? clipped.clip : withOutlet(clipped.clip, outlet);
  return asked.write ? writeClip(session, bytes, { ...clipped, clip: named }) : named;
}

function withOutlet(clip: Clip, id: string): Clip {
  const doubts = clip.doubts.filter(({ field }) => field !== 'outlet');
  return { ...clip, outlet: { value: id, origin: '--outlet' }, doubts };
}

const WIDTH = 12;

/** The report for an editor at a terminal. */
export function printReport(name: string, clip: Clip): string {
  const { image, archive } = clip;
  const lines = [
    name,
    ...(['title', 'outlet'] as const).map((field) => row(field, clip[field])),
    ...clip.authors.map((author) => row('author', author)),
    ...FIELDS.map((field) => row(field, clip[field])),
    ...(archive === null
      ? []
      : [line('archive', `${archive.url}, ${archive.on ?? 'no day'}  (${archive.origin})`)]),
    ...(image === null ? [] : [row('caption', image.caption)]),
    ...(image?.credits ?? []).map((credit) => line('credit', printCredit(credit))),
    ...clip.entities.map(({ id, words, count }) =>
      line('entity', `${id}  “${words}”, ${String(count)}`),
    ),
    ...clip.unknown.map(({ words, kind }) => line('unknown', `${words} (${kind})`)),
    ...clip.topics.map(({ id, why }) => line('topic', `${id}: ${why}`)),
    ...clip.quotations.map(({ text, speaker, said, origin }) =>
      line(
        'quotation',
        `${speaker ?? 'somebody'}${said === null ? '' : `, ${said}`}: “${text}”  (${origin})`,
      ),
    ),
    ...clip.dates.map(({ words, value }) => line('date', `${words}: ${value ?? 'not sure'}`)),
    ...clip.noise.map((words) => line('noise', words)),
    ...clip.doubts.map(({ field, why, candidates }) =>
      line(
        'in doubt',
        `${field}: ${why}${candidates.length === 0 ? '' : `: ${candidates.join(', ')}`}`,
      ),
    ),
    ...(clip.draft === null ? [] : [line('draft', clip.draft)]),
  ];
  return `${lines.map(toSafe).join('\n')}\n`;
}

const FIELDS = ['published', 'updated', 'url', 'access', 'language', 'section', 'place'] as const;

function row(label: string, found: Candidate | null): string {
  return line(label, found === null ? '–' : `${found.value}  (${found.origin})`);
}

function line(label: string, text: string): string {
  return `  ${label.padEnd(WIDTH)}${text}`;
}

function printCredit({ role, name, organization, via, origin }: ClipCredit): string {
  const parts = [name, organization, via === null ? null : `via ${via}`];
  return `${role} ${parts.filter((part) => part !== null).join(', ')}  (${origin})`;
}

/** A page may contain control characters. */
function toSafe(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}

// The bytes of saved pages: a file, standard input, or the files of a folder.

interface Input {
  /** As shown to the editor. */
  readonly name: string;
  /** @throws PageError if it cannot be read */
  readonly read: () => Buffer;
}

const SAVED = /\.(?:html?|xhtml|mhtml?|mht|txt)$/i;

/** `from` is a path, or `-` for standard input. Throws PageError if the path does not exist. */
function listInputs(from: string): { readonly inputs: Input[]; readonly isFolder: boolean } {
  if (from === '-')
    return { inputs: [{ name: 'standard input', read: readStandardInput }], isFolder: false };
  if (!readOrSay(() => statSync(from)).isDirectory())
    return { inputs: [{ name: from, read: () => readPageFile(from) }], isFolder: false };
  const names = readOrSay(() => readdirSync(from))
    .filter((name) => SAVED.test(name) && !name.startsWith('.'))
    .sort();
  if (names.length === 0)
    throw new PageError('that folder has no saved page (.html, .mhtml or .txt)');
  const inputs = names.map((name) => join(from, name));
  return {
    inputs: inputs.map((path) => ({ name: path, read: () => readPageFile(path) })),
    isFolder: true,
  };
}

function readPageFile(path: string): Buffer {
  const stats = readOrSay(() => statSync(path));
  if (!stats.isFile()) throw new PageError('it is no file');
  if (stats.size > MOST_BYTES) throw toTooLarge();
  return readOrSay(() => readFileSync(path));
}

function readStandardInput(): Buffer {
  const chunks: Buffer[] = [];
  const chunk = Buffer.alloc(64 * 1024);
  for (let size = 0; ;) {
    const count = readOrSay(() => readChunk(chunk));
    if (count === 0) return Buffer.concat(chunks);
    size += count;
    if (size > MOST_BYTES) throw toTooLarge();
    chunks.push(Buffer.from(chunk.subarray(0, count)));
  }
}

/** Terminals and Windows pipes report the end as an error. */
function readChunk(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function readOrSay<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === '') throw error;
    throw new PageError(code === 'ENOENT' ? 'it does not exist' : `the disk says ${code}`);
  }
}

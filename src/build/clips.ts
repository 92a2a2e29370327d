/**
 * Saved pages, kept next to the content and out of its repository. Our quotations are checked against them. Each has
 * its text in `<name>.md` and its metadata in `<name>.json`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRegular } from '../content/disk/decode.ts';
import { listFiles } from '../content/disk/list-files.ts';
import { toAddressKey } from '../content/kinds/url.ts';
import type { Clipped } from '../desk/clip/make-clip.ts';
import { toFolderBeside } from './beside.ts';
import { DISK } from './publish/disk.ts';
import { TakenError, writeNew, writeWhole } from './publish/write-whole.ts';

/** Texts by key of the address, see `toAddressKey`; a page may have been saved more than once. */
type Clips = ReadonlyMap<string, readonly string[]>;

export function toClipsDir(contentDir: string): string {
  return toFolderBeside(contentDir, 'clips');
}

/** Skips unreadable files, which are not errors of the content. */
export function readClips(contentDir: string): Clips {
  const dir = toClipsDir(contentDir);
  if (!existsSync(dir)) return new Map();
  const read = listFiles(dir)
    .filter((path) => path.endsWith('.json'))
    .flatMap((path) => readClip(dir, path.slice(0, -'.json'.length)));
  const byKey = Map.groupBy(read, ({ key }) => key);
  return new Map([...byKey].map(([key, list]) => [key, list.map(({ text }) => text)]));
}

function readClip(dir: string, name: string): { key: string; text: string }[] {
  try {
    const said = JSON.parse(readRegular(join(dir, `${name}.json`)).toString()) as Said;
    const url = said.url?.value;
    if (typeof url !== 'string') return [];
    return [{ key: toAddressKey(url), text: readRegular(join(dir, `${name}.md`)).toString() }];
  } catch {
    return [];
  }
}

interface Said {
  readonly url?: { readonly value?: unknown } | null;
}

const IGNORED = '# Pages of others, as they were read: to work with, not to be passed on.\n*\n';

/** Never overwrites. */
export function keepPage(
  dir: string,
  name: string,
  { bytes, clip, text }: Clipped & { bytes: Buffer },
): void {
  ignoreClips(dir);
  const files = [
    [`${name}.page`, bytes],
    [`${name}.md`, text],
    [`${name}.json`, `${JSON.stringify(clip, undefined, 2)}\n`],
  ] as const;
  for (const [inside, what] of files) writeFirst(dir, inside, what);
}

/** Addresses under which a page was asked for or sent: a feed may have another than the page gives itself. */
export function keepAsked(dir: string, name: string, urls: readonly string[]): void {
  const all = new Set([...readAsked(dir, name), ...urls]);
  if (all.size > 0) writeWhole(DISK, join(dir, `${name}.asked`), `${[...all].join('\n')}\n`);
}

export function readAsked(dir: string, name: string): string[] {
  const path = join(dir, `${name}.asked`);
  return existsSync(path) ? readRegular(path).toString().split('\n').filter(Boolean) : [];
}

/** Whatever is in the folder stays out of git. */
export function ignoreClips(dir: string): void {
  writeFirst(dir, '.gitignore', IGNORED);
}

function writeFirst(dir: string, inside: string, what: string | Buffer): void {
  try {
    writeNew(dir, inside, what);
  } catch (error) {
    if (!(error instanceof TakenError)) throw error;
  }
}

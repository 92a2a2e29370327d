/**
 * Saved pages, kept next to the content and out of its repository. Our quotations are checked against them. Each has
 * its text in `<name>.md` and its metadata in `<name>.json`.
 */
import { z } from 'zod';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from '../content/problems/attempt.ts';
import { readRegular } from '../content/disk/decode.ts';
import { listFiles } from '../content/disk/list-files.ts';
import { toAddressKey } from '../content/kinds/url.ts';
import type { Clipped } from '../desk/clip/make-clip.ts';
import { toFolderBeside } from './beside.ts';
import { DISK } from './publish/disk.ts';
import { writeIfFree, writeWhole } from './publish/write-whole.ts';

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
  const said = readSaved(dir, name, ADDRESSED);
  const text = readSavedText(dir, name);
  if (said === undefined || text === undefined) return [];
  return [{ key: toAddressKey(said.url.value), text }];
}

const ADDRESSED = z.object({ url: z.object({ value: z.string() }) });

/** In the folder of saved pages, and of those that wait. */
export function listPageNames(dir: string): string[] {
  if (!DISK.existsSync(dir)) return [];
  return DISK.readdirSync(dir, { withFileTypes: true }).flatMap(
    (file) => /^([0-9a-f]{16})\.json$/.exec(file.name)?.[1] ?? [],
  );
}

/** What a page says about itself; `undefined` if that cannot be read, since other programs write there, too. */
export function readSaved<Said>(
  dir: string,
  name: string,
  schema: z.ZodType<Said>,
): Said | undefined {
  const read = () => JSON.parse(readRegular(join(dir, `${name}.json`)).toString()) as unknown;
  return attempt(() => schema.parse(read()));
}

export function readSavedText(dir: string, name: string): string | undefined {
  return attempt(() => readRegular(join(dir, `${name}.md`)).toString());
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
  for (const [inside, what] of files) writeIfFree(dir, inside, what);
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
  writeIfFree(dir, '.gitignore', IGNORED);
}

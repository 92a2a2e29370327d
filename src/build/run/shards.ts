/**
 * Shards: parts of one site that are made side by side, on any machines, each in a folder of its own. `join` makes the
 * site of them, and itself whatever depends on all pages. A shard is a slice as threads print them, with the search
 * indexes, cards and pictures of that slice, which `join` puts into its cache.
 */
import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toPageFile } from '../../astro/page-files.ts';
import { attempt } from '../../content/problems/attempt.ts';
import { isSound, listIndexFiles } from '../../search/pagefind/index-files.ts';
import { type IndexedShard, toShardDir } from '../../search/pagefind/index-shards.ts';
import { digestEngine, toEngineDigest } from '../engine-digest.ts';
import { DISK, readJsonFile, readParts } from '../publish/disk.ts';
import { type Drawn, takeDrawn } from '../publish/known-files.ts';
import { replaceOutput, toNextDir } from '../publish/output.ts';
import {
  type Leaves,
  loadRecord,
  RECORD_FILE,
  saveRecord,
  type SiteRecord,
} from '../publish/record.ts';
import type { WorkSlice } from '../publish/slice.ts';
import { linkFiles, listTree } from '../publish/tree.ts';
import { writeWhole } from '../publish/write-whole.ts';
import { isSite, SHARD_FILE } from '../folders.ts';
import { type Settings, SettingsError } from '../settings.ts';
import { joinSlices, type PrintedSlice, SITE, type SliceWork } from './slices.ts';

/** What all shards of a site are made of, as digests by name. */
type Origin = Readonly<Record<string, string | undefined>>;

/** What a shard was made with, if it has another digest of that name. */
const MADE_WITH = {
  node: 'another Node',
  engine: 'another version of the engine',
  code: 'other code, packages or settings (such as SITE_URL)',
  content: 'other content',
  releases: 'other releases',
};

interface Manifest extends WorkSlice {
  readonly origin: Origin;
  /** Digest of the record, which lists pages, outputs, and all files with their digests. */
  readonly record: string;
}

interface BuiltShard extends Manifest {
  readonly dir: string;
}

export interface TakenShard extends PrintedSlice {
  readonly dir: string;
}

/** Folders of a shard, as in the cache. */
const DRAWN = ['cards', 'pictures'];

/** The same on each machine. */
export function toOrigin(settings: Settings, leaves: Leaves): Origin {
  const [content, releases] = ['content', 'releases'].map(leaves.digestOf);
  const engine = digestEngine();
  const code = toEngineDigest(settings, engine, '');
  return { node: process.version, engine, code, content, releases };
}

/** Puts a printed slice and what belongs to it into the folder of its shard. Returns the number of files. */
export function putShard(
  { outDir }: Settings,
  shard: WorkSlice,
  made: {
    readonly printed: Pick<PrintedSlice, 'outputs' | 'pages' | 'sets'>;
    readonly search: readonly IndexedShard[];
    readonly drawn: readonly Drawn[];
    readonly origin: Origin;
  },
): number {
  const next = toNextDir(outDir);
  const { pages, outputs, sets } = made.printed;
  for (const { dir, names } of made.drawn) linkFiles(DISK, dir, join(next, basename(dir)), names);
  for (const { dir, digest } of made.search)
    linkFiles(DISK, dir, toShardDir(next, digest), listTree(DISK, dir));
  const paths = listTree(DISK, next);
  const rows = [sets, pages, outputs].flatMap((part) => Object.values(part));
  const reads = rows.flatMap((row) => row.reads);
  saveRecord(DISK, next, {
    engine: '',
    check: { problems: [] },
    leaves: Object.fromEntries(reads.map((name) => [name, ''])),
    sets,
    pages,
    outputs,
    files: Object.fromEntries(paths.map((path) => [path, digestFile(next, path) ?? ''])),
  });
  const { origin } = made;
  const manifest: Manifest = { ...shard, origin, record: digestFile(next, RECORD_FILE) ?? '' };
  writeWhole(DISK, join(next, SHARD_FILE), JSON.stringify(manifest));
  replaceOutput(DISK, outDir);
  return paths.length;
}

/** @throws SettingsError if a folder is not a shard, if they are not of one site, or if one is missing */
export function openShards(dirs: readonly string[]): readonly BuiltShard[] {
  const shards = dirs.map(openShard);
  const [{ count, dir: first } = { count: 0, dir: '' }] = shards;
  const odd = shards.find((shard) => shard.count !== count);
  if (odd !== undefined)
    throw new SettingsError(
      `${first} is one of ${String(count)} shards, and ${odd.dir} one of ${String(odd.count)}: join those that were cut alike`,
    );
  for (const [index, same] of Map.groupBy(shards, (shard) => shard.index))
    if (same.length > 1)
      throw new SettingsError(
        `${same.map(({ dir }) => dir).join(' and ')} are both shard ${String(index + 1)} of ${String(count)}: name one of them`,
      );
  const there = new Set(shards.map(({ index }) => index));
  const missing = Array.from({ length: count }, (_, index) => ({ index, count })).filter(
    ({ index }) => !there.has(index),
  );
  refuse(
    missing.map((shard) => toFault(shard, 'is in none of these folders', 'name its folder, or ')),
  );
  return shards;
}

function openShard(dir: string): BuiltShard {
  const manifest = readJsonFile(DISK, join(dir, SHARD_FILE)) as Partial<Manifest> | undefined;
  const { index = -1, count = 0, origin } = manifest ?? {};
  if (origin !== undefined && index >= 0 && index < count)
    return { dir, ...(manifest as Manifest) };
  if (isSite(dir))
    throw new SettingsError(`${dir} is a whole site: name the folders of its shards instead`);
  const what = existsSync(dir) ? 'is not a shard, or is incomplete' : 'does not exist';
  throw new SettingsError(`${dir} ${what}: build the shard with --shard 1/2 --out ${dir}`);
}

/**
 * Checks what shards are made of, and each of their files; takes their search indexes, cards and pictures into the
 * cache. Throws SettingsError.
 */
export function takeShards(
  { cacheDir }: Settings,
  shards: readonly BuiltShard[],
  origin: Origin,
): readonly TakenShard[] {
  const [{ origin: first } = { origin: {} }] = shards;
  const other = findOther(first, origin);
  const isAlone = shards.every((shard) => findOther(shard.origin, first) === undefined);
  // It is rarely all other machines that are wrong.
  if (other !== undefined && isAlone)
    throw new SettingsError(
      `every shard was made with ${other} than this machine has: bring it to their commit, Node, settings and time (SOURCE_DATE_EPOCH), then join again`,
    );
  refuse(shards.flatMap((shard) => findFault(shard, origin) ?? []));
  return shards.map(({ dir }) => {
    const { files, pages, outputs, sets } = readRecord(dir);
    takeParts(cacheDir, dir, Object.keys(files));
    return { dir, pages, written: Object.keys(pages).length, outputs, sets, left: {} };
  });
}

function findOther(origin: Origin, wanted: Origin): string | undefined {
  return Object.entries(MADE_WITH).find(([name]) => origin[name] !== wanted[name])?.[1];
}

function findFault(shard: BuiltShard, wanted: Origin): string | undefined {
  const { dir, origin, record } = shard;
  const other = findOther(origin, wanted);
  if (other !== undefined)
    return toFault(shard, `in ${dir} was made with ${other} than this machine has`);
  const there = new Set(listTree(DISK, dir));
  const isAsMade = (path: string, digest: string) =>
    there.has(path) && digestFile(dir, path) === digest;
  const changed = (path: string) =>
    toFault(shard, `in ${dir} no longer has ${path} as it was made`);
  if (!isAsMade(RECORD_FILE, record)) return changed(RECORD_FILE);
  const made = readRecord(dir);
  for (const [path, digest] of Object.entries(made.files))
    if (!isAsMade(path, digest)) return changed(path);
  // A path that is not listed may lead out of the folder.
  const listed = new Set(Object.keys(made.files));
  const unlisted = listUsed(dir, made).find((path) => !listed.has(path));
  return unlisted === undefined
    ? undefined
    : toFault(shard, `in ${dir} says that it made ${unlisted}, which is not among its files`);
}

/** Paths of all that is taken from a shard. */
function listUsed(dir: string, { files, pages, outputs }: SiteRecord): string[] {
  const indexes = [...listIndexes(Object.keys(files))].flatMap((digest) => {
    const place = `search/${digest}`;
    return listIndexFiles(join(dir, place)).map((path) => `${place}/${path}`);
  });
  return [...listPlaced({ pages, outputs }).map((path) => `${SITE}/${path}`), ...indexes];
}

/** Digests of the search indexes among these files. */
function listIndexes(paths: readonly string[]): Set<string> {
  const names = paths.map((path) => path.split('/'));
  return new Set(names.flatMap(([folder, digest = '']) => (folder === 'search' ? digest : [])));
}

/** Paths of pages and outputs in the site. */
function listPlaced({ pages, outputs }: Pick<PrintedSlice, 'outputs' | 'pages'>): string[] {
  const paths = Object.keys(pages).map((url) => toPageFile(url.slice(1)));
  return [...paths, ...Object.values(outputs).flatMap(({ files }) => files)];
}

/** @param paths of all files of the shard */
function takeParts(cacheDir: string, dir: string, paths: readonly string[]): void {
  const byFolder = Map.groupBy(paths, (path) => path.split('/')[0]);
  for (const folder of DRAWN) {
    const names = byFolder.get(folder)?.map((path) => path.slice(folder.length + 1));
    takeDrawn(cacheDir, folder, join(dir, folder), names ?? []);
  }
  for (const digest of listIndexes(paths)) {
    const [from, place] = [toShardDir(dir, digest), toShardDir(cacheDir, digest)];
    if (isSound(place, false)) continue;
    const part = `${place}.${String(process.pid)}`;
    for (const old of [part, place]) rmSync(old, { recursive: true, force: true });
    linkFiles(DISK, from, part, listTree(DISK, from));
    renameSync(part, place);
  }
}

/** Puts the pages and outputs of shards into the next output; pages that they could not print are left. */
export function placeShards(
  { next, routes }: SliceWork,
  shards: readonly TakenShard[],
): PrintedSlice {
  const joined = joinSlices(shards);
  for (const shard of shards) linkFiles(DISK, join(shard.dir, SITE), next, listPlaced(shard));
  const left = Object.entries(routes)
    .map(([pattern, urls]) => [pattern, urls.filter((url) => !(url in joined.pages))] as const)
    .filter(([, urls]) => urls.length > 0);
  return { ...joined, left: Object.fromEntries(left) };
}

function readRecord(dir: string) {
  const record = loadRecord(DISK, dir);
  if (record === undefined)
    throw new Error(`${join(dir, RECORD_FILE)} was changed while it was read`);
  return record;
}

function digestFile(dir: string, path: string): string | undefined {
  return attempt(() => {
    const hash = createHash('sha256');
    for (const part of readParts(DISK, join(dir, path))) hash.update(part);
    return hash.digest('base64url');
  });
}

function toFault({ index, count }: WorkSlice, what: string, instead = ''): string {
  const place = (between: string) => `${String(index + 1)}${between}${String(count)}`;
  return `shard ${place(' of ')} ${what}: ${instead}build it again with --shard ${place('/')}`;
}

/** @throws SettingsError with all faults, if there are any */
function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new SettingsError(faults.join('\n'));
}

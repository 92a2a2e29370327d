/**
 * All disk operations of publishing, so that tests can use a disk in memory and make every step fail. Paths are
 * absolute; calls throw like their namesakes of `node:fs`.
 */
import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readRegular } from '../../content/disk/decode.ts';
import { attempt } from '../../content/problems/attempt.ts';

export interface Disk {
  closeSync(file: number): void;
  /** Copies a file to a free path. */
  copyFileSync(from: string, to: string): void;
  /** Follows links. */
  existsSync(path: string): boolean;
  fchmodSync(file: number, mode: number): void;
  fchownSync(file: number, owner: number, group: number): void;
  fsyncSync(file: number): void;
  linkSync(from: string, to: string): void;
  lstatSync(path: string, options: { throwIfNoEntry: false }): Stats | undefined;
  mkdirSync(path: string): unknown;
  /** `wx` fails if the path is taken. */
  openSync(path: string, flags: 'r' | 'w' | 'wx'): number;
  readFileSync(path: string): Buffer;
  /** Reads on where the last call for this file ended. Returns the number of bytes, 0 at the end. */
  readSync(file: number, into: Uint8Array): number;
  readdirSync(path: string, options: { withFileTypes: true }): DiskEntry[];
  readlinkSync(path: string): string;
  renameSync(from: string, to: string): void;
  rmSync(path: string, options: { force: true; recursive?: boolean }): void;
  statSync(path: string, options: { throwIfNoEntry: false }): Stats | undefined;
  symlinkSync(target: string, path: string, type: 'dir' | 'junction'): void;
  /** Epoch seconds. */
  utimesSync(path: string, read: number, written: number): void;
  writeFileSync(file: number, data: string | Uint8Array): void;
}

interface Sort {
  isDirectory(): boolean;
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

export interface DiskEntry extends Sort {
  readonly name: string;
}

export interface Stats extends Sort {
  readonly size: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Epoch milliseconds. */
  readonly mtimeMs: number;
}

/** This machine's disk. */
export const DISK: Disk = { ...fs, readFileSync: readRegular };

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** The JSON in a file; `undefined` if the file is missing or damaged. */
export function readJsonFile(disk: Disk, path: string): unknown {
  return attempt(() => JSON.parse(disk.readFileSync(path).toString()) as unknown);
}

const AT_ONCE = 1 << 24;

/** The bytes of a file in parts, since Node reads at most 2 GiB at once. Throws disk errors. */
export function* readParts(disk: Disk, path: string, size = AT_ONCE): Generator<Buffer> {
  // Opening a pipe would wait for a writer.
  const stats = disk.statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true)
    throw Object.assign(new Error(`ENOENT: ${path} is no file`), {
      code: 'ENOENT',
      syscall: 'open',
    });
  const file = disk.openSync(path, 'r');
  try {
    for (;;) {
      const part = Buffer.allocUnsafe(Math.min(size, stats.size + 1));
      const count = disk.readSync(file, part);
      if (count === 0) return;
      yield part.subarray(0, count);
    }
  } finally {
    disk.closeSync(file);
  }
}

/** Stats of `path` itself, without following a link; `undefined` if nothing is there, or a file is on the way. */
export function findStats(disk: Disk, path: string): Stats | undefined {
  try {
    return disk.lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/**
 * Makes the folder at the absolute `path` and those above it. Throws disk errors. Node's own `recursive` never returns
 * for a folder that exists but accepts nothing, such as `/proc` or the target of a broken link.
 */
export function makeFolder(path: string, disk: Disk = DISK): void {
  if (isFolder(path, disk)) return;
  if (dirname(path) !== path) makeFolder(dirname(path), disk);
  try {
    disk.mkdirSync(path);
  } catch (error) {
    // Another process may have made it first.
    if (codeOf(error) !== 'EEXIST' || !isFolder(path, disk)) throw error;
  }
}

function isFolder(path: string, disk: Disk): boolean {
  return disk.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The limit of Linux. */
const MOST_LINKS = 40;

/** The real path of `path`, which need not exist. */
export function toRealPath(disk: Disk, path: string, followed = 0): string {
  const above = dirname(path);
  if (above === path) return path;
  const at = join(toRealPath(disk, above, followed), basename(path));
  if (findStats(disk, at)?.isSymbolicLink() !== true) return at;
  if (followed === MOST_LINKS)
    throw Object.assign(new Error(`ELOOP: ${path} is a link that leads to itself`), {
      code: 'ELOOP',
      syscall: 'readlink',
    });
  return toRealPath(disk, resolve(dirname(at), disk.readlinkSync(at)), followed + 1);
}

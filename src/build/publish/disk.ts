/**
 * What publishing does with a disk, all of it through here, so that a test can put a disk in memory in its place, and
 * let it fail at every step. Paths are absolute; each call throws as its namesake of `node:fs` does.
 */
import * as fs from 'node:fs';
import { readRegular } from '../../content/disk/decode.ts';

export interface Disk {
  closeSync(file: number): void;
  /** Copies one file to a path at which nothing is. */
  copyFileSync(from: string, to: string): void;
  /** Follows links. */
  existsSync(path: string): boolean;
  fchmodSync(file: number, mode: number): void;
  fchownSync(file: number, owner: number, group: number): void;
  fsyncSync(file: number): void;
  linkSync(from: string, to: string): void;
  lstatSync(path: string, options: { throwIfNoEntry: false }): Stats | undefined;
  mkdirSync(path: string): unknown;
  /** With `wx` only where nothing is. */
  openSync(path: string, flags: 'r' | 'w' | 'wx'): number;
  readFileSync(path: string): Buffer;
  readdirSync(path: string, options: { withFileTypes: true }): Entry[];
  readlinkSync(path: string): string;
  renameSync(from: string, to: string): void;
  rmSync(path: string, options: { force: true; recursive?: boolean }): void;
  statSync(path: string, options: { throwIfNoEntry: false }): Stats | undefined;
  symlinkSync(target: string, path: string, type: 'dir' | 'junction'): void;
  /** Epoch seconds. */
  utimesSync(path: string, read: number, written: number): void;
  /** Into a file that `openSync` has opened. */
  writeFileSync(file: number, data: string | Uint8Array): void;
}

export interface Sort {
  isDirectory(): boolean;
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

export interface Entry extends Sort {
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

/** That of this machine. */
export const DISK: Disk = { ...fs, readFileSync: readRegular };

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** What is at `path` itself, a link as such; `undefined` if nothing is, or if the way leads through a file. */
export function findStats(disk: Disk, path: string): Stats | undefined {
  try {
    return disk.lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Bytes → text, or the first thing that makes the file unreadable. */
import { toFault } from '../problems/fault.ts';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Fault } from '../problems/problem.ts';

interface Unreadable extends Fault {
  /** Offset of the fault in UTF-16 code units, for a line and a column. */
  readonly offset: number;
  readonly text: string;
}

/** Larger source files are refused: a text of 256 KiB is a mistake, not an article. */
export const MAX_TEXT_BYTES = 262_144;

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LOOSE = new TextDecoder('utf-8', { ignoreBOM: true });

/** Decodes strictly: never replaces a byte that is not UTF-8. */
export function decodeText(bytes: Uint8Array): string | Unreadable {
  let text: string;
  try {
    text = STRICT.decode(bytes);
  } catch {
    return notUtf8(bytes);
  }
  if (text.startsWith('\ufeff')) return { offset: 0, text, ...toFault('file.bom') };
  return findUnmerged(text) ?? text;
}

/** What git leaves where two people have changed the same lines. */
function findUnmerged(text: string): Unreadable | undefined {
  if (!text.includes('<<<<<<< ')) return undefined;
  const parts = /^<{7} [^\n]*\n[^]*?^={7}\r?\n[^]*?^>{7} /m.exec(text);
  if (parts === null) return undefined;
  return { offset: parts.index, text, ...toFault('file.merge') };
}

function notUtf8(bytes: Uint8Array): Unreadable {
  const at = firstBadByte(bytes);
  const text = LOOSE.decode(bytes.subarray(0, at));
  return {
    offset: text.length,
    text,
    ...toFault('file.encoding', { byte: (bytes[at] ?? 0).toString(16).padStart(2, '0'), at }),
  };
}

/** The offset of the first byte that does not belong to a well-formed sequence, by bisection. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isWhole(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // The bytes before may end with the start of the broken sequence.
  while (good > 0 && !isWhole(bytes.subarray(0, good), false)) good -= 1;
  return good;
}

/** Whether `bytes` are UTF-8; with `open`, the last sequence may lack bytes. */
function isWhole(bytes: Uint8Array, open: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: open });
    return true;
  } catch {
    return false;
  }
}

/** Windows has neither pipes among files nor this flag. */
export const READ = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/**
 * The bytes of a file. Throws the error of the disk, and EISDIR for anything but a file: opening a pipe would block
 * until somebody writes into it.
 */
export function readRegular(path: string): Buffer {
  const file = openSync(path, READ);
  try {
    if (fstatSync(file).isFile()) return readFileSync(file);
  } finally {
    closeSync(file);
  }
  const message = `EISDIR: ${path} is no file, but a folder, a pipe or a device`;
  throw Object.assign(new Error(message), { code: 'EISDIR', syscall: 'read' });
}

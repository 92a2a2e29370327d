/** The bytes of saved pages: one file, what comes on standard input, or those of a folder. */
import { readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_BYTES, PageError, toTooLarge } from '../../desk/clip/read-page.ts';

export interface Input {
  /** As it is shown. */
  readonly name: string;
  /** Throws PageError where there is nothing that could be read. */
  readonly read: () => Buffer;
}

const SAVED = /\.(?:html?|xhtml|mhtml?|mht|txt)$/i;

/** `from` is a path, or `-`. Throws PageError for one that is not there. */
export function listInputs(from: string): { readonly inputs: Input[]; readonly isFolder: boolean } {
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

/** The end of what a terminal or a Windows pipe says is an error there. */
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

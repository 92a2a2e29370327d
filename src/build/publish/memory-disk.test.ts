/** The disk in memory of the tests is worth as much as it behaves like a real one. */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMemoryDisk } from '../../../test/support/memory-disk.ts';
import { codeOf, type Disk, readParts } from './disk.ts';

type Call = (disk: Disk, path: string, other: string) => unknown;

const CALLS: Record<string, Call> = {
  mkdir: (disk, path) => disk.mkdirSync(path) ?? null,
  write: (disk, path, other) => {
    const file = disk.openSync(path, 'w');
    disk.writeFileSync(file, other.slice(-1));
    disk.fsyncSync(file);
    disk.closeSync(file);
  },
  'write new': (disk, path) => {
    disk.closeSync(disk.openSync(path, 'wx'));
  },
  read: (disk, path) => disk.readFileSync(path).toString(),
  'read in parts': (disk, path) => Buffer.concat([...readParts(disk, path, 1)]).toString(),
  exists: (disk, path) => disk.existsSync(path),
  rename: (disk, path, other) => {
    disk.renameSync(path, other);
  },
  link: (disk, path, other) => {
    disk.linkSync(path, other);
  },
  copy: (disk, path, other) => {
    if (path !== other) disk.copyFileSync(path, other);
  },
  remove: (disk, path) => {
    disk.rmSync(path, { force: true });
  },
  'remove all': (disk, path) => {
    disk.rmSync(path, { force: true, recursive: true });
  },
  lstat: (disk, path) => disk.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink(),
  stat: (disk, path) => disk.statSync(path, { throwIfNoEntry: false })?.isDirectory(),
  list: (disk, path) =>
    disk
      .readdirSync(path, { withFileTypes: true })
      .map((entry) => [entry.name, entry.isDirectory(), entry.isFile(), entry.isSymbolicLink()])
      .sort(),
  'link to': (disk, path, other) => {
    disk.symlinkSync(other.slice(other.lastIndexOf('/') + 1), path, 'dir');
  },
  'read link': (disk, path) => disk.readlinkSync(path),
};

const file = fc.constantFrom('a', 'b', 'a/c', 'b/c', 'a/c/d', 'l/c', 'm/c');
/** They lead to files and never to each other: what a circle answers differs between calls. */
const link = fc.constantFrom('l', 'm');
const onFiles = Object.keys(CALLS).filter((name) => !name.includes('link '));
const step = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...onFiles), file, file) },
  fc.tuple(fc.constant('link to'), link, fc.constantFrom('a', 'b', 'gone')),
  fc.tuple(fc.constantFrom('rename', 'remove all', 'read link', 'lstat'), link, link),
);

/** Systems name one or another of their reasons to refuse; that something is there already is what our code asks. */
function answer(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'there already' : 'refused';
  }
}

test.runIf(process.platform === 'linux')('it answers every call as this machine does', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const root = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'disk-')));
      const memory = makeMemoryDisk();
      memory.put(join(root, 'x'), '');
      memory.rmSync(join(root, 'x'), { force: true });
      const run = (disk: Disk) =>
        steps.map(([name, path, other]) =>
          answer(() => CALLS[name]?.(disk, join(root, path), join(root, other))),
        );
      try {
        expect(run(memory)).toEqual(run(fs));
      } finally {
        fs.rmSync(root, { recursive: true });
      }
    }),
    {
      examples: [
        [
          [
            ['mkdir', 'a', 'a'],
            ['write', 'a/c', 'a'],
            ['copy', 'a', 'a/c'],
            ['exists', 'a/c', 'a'],
          ],
        ],
      ],
    },
  );
});

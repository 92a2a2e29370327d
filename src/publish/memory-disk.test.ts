/** The disk in memory of the tests is worth as much as it behaves like a real one. */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMemoryDisk } from '../../test/support/memory-disk.ts';
import { codeOf, type Disk } from './disk.ts';

const FILES = ['a', 'b', 'a/c', 'b/c', 'a/c/d'];
/** Names of links, which lead to files and never to each other: what a circle answers differs between calls. */
const LINKS = ['l', 'm'];
const name = fc.constantFrom(...FILES, 'l/c', 'm/c');
const linkName = fc.constantFrom(...LINKS);
type Step = (disk: Disk, root: string) => unknown;

const two = (
  run: (disk: Disk, from: string, to: string) => unknown,
  from: fc.Arbitrary<string> = name,
  to = from,
): fc.Arbitrary<Step> =>
  fc.tuple(from, to).map(
    ([from, to]) =>
      (disk, root) =>
        run(disk, join(root, from), join(root, to)),
  );
const step: fc.Arbitrary<Step> = fc.oneof(
  two((disk, path) => disk.mkdirSync(path) ?? null),
  two((disk, path, other) => {
    const file = disk.openSync(path, 'w');
    disk.writeFileSync(file, other.slice(-1));
    disk.fsyncSync(file);
    disk.closeSync(file);
  }),
  two((disk, path) => disk.readFileSync(path).toString()),
  two((disk, path) => disk.existsSync(path)),
  two((disk, from, to) => disk.renameSync(from, to)),
  two((disk, from, to) => disk.linkSync(from, to)),
  two((disk, from, to) => from === to || disk.copyFileSync(from, to)),
  two(
    (disk, from, to) => disk.symlinkSync(from.slice(from.lastIndexOf('/') + 1), to, 'dir'),
    fc.constantFrom('a', 'b', 'gone'),
    linkName,
  ),
  two((disk, from, to) => disk.renameSync(from, to), linkName),
  two((disk, path) => disk.rmSync(path, { force: true, recursive: true }), linkName),
  two((disk, path) => disk.readlinkSync(path), linkName),
  two((disk, path) => disk.rmSync(path, { force: true, recursive: true })),
  two((disk, path) => disk.rmSync(path, { force: true })),
  two(
    (disk, path) => disk.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink(),
    fc.oneof(name, linkName),
  ),
  two((disk, path) => disk.statSync(path, { throwIfNoEntry: false })?.isDirectory()),
  two((disk, path) =>
    disk
      .readdirSync(path, { withFileTypes: true })
      .map((entry) => [entry.name, entry.isDirectory(), entry.isFile(), entry.isSymbolicLink()])
      .sort(),
  ),
);

/** Of several reasons to refuse, systems tell one or another; that something is there already is what our code asks for. */
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
      const real = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'disk-')));
      const memory = makeMemoryDisk();
      const trace: string[] = [];
      memory.mkdirSync('/root');
      try {
        for (const run of steps) {
          const spy = new Proxy(fs as unknown as Disk, {
            get:
              (t, k) =>
              (...args: unknown[]) => {
                trace.push(`${String(k)} ${JSON.stringify(args).replaceAll(real, '')}`);
                return (
                  (t as unknown as Record<string, (...a: unknown[]) => unknown>)[k as string] as (
                    ...a: unknown[]
                  ) => unknown
                )(...args);
              },
          });
          const expected = answer(() => run(spy, real));
          expect(
            answer(() => run(memory, '/root')),
            trace.join('; '),
          ).toEqual(expected);
        }
      } finally {
        fs.rmSync(real, { recursive: true });
      }
    }),
    { numRuns: 200 },
  );
});

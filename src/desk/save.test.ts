import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { toFileDigest } from '../build/publish/digest.ts';
import {
  Crash,
  crashBefore,
  refuseOnce,
  watchDisk,
  withoutLinks,
} from '../../test/support/failing-disk.ts';
import { makeMemoryDisk, type MemoryDisk } from '../../test/support/memory-disk.ts';
import { DISK, type Disk } from '../build/publish/disk.ts';
import { PathError, type SavedText, saveText } from './save.ts';

const DIR = '/content';
const INSIDE = 'topics/fish.mdx';

function begin(text?: string) {
  const disk = makeMemoryDisk();
  disk.put(`${DIR}/publication.yaml`, 'name: A\n');
  if (text !== undefined) disk.put(`${DIR}/${INSIDE}`, text);
  return disk;
}

test('what was opened is replaced, and what is new is made', () => {
  const disk = begin('old');
  expect(saveText(disk, DIR, { inside: INSIDE, text: 'new', seen: toFileDigest('old') })).toEqual({
    digest: toFileDigest('new'),
  });
  const item = 'coverage/2025/02/some-words.mdx';
  saveText(disk, DIR, { inside: item, text: 'item', seen: undefined });
  expect(disk.readAll(DIR)).toEqual({
    'publication.yaml': 'name: A\n',
    [INSIDE]: 'new',
    [item]: 'item',
  });
});

test.each([
  ['somebody has written meanwhile', 'theirs', toFileDigest('old')],
  ['it came meanwhile', 'theirs', undefined],
  ['it has gone', undefined, toFileDigest('old')],
])('%s: nothing is written, and theirs is given', (_, theirs, seen) => {
  const disk = begin(theirs);
  const before = disk.readAll(DIR);
  const saved = saveText(disk, DIR, { inside: INSIDE, text: 'mine', seen });
  expect(saved).toEqual({
    theirs,
    digest: theirs === undefined ? undefined : toFileDigest(theirs),
  });
  expect(disk.readAll(DIR)).toEqual(before);
});

test.each([
  '../secrets.mdx',
  'topics/../../x.mdx',
  '/etc/passwd',
  'topics/Fish.mdx',
  'topics/fi\u0301sh.mdx',
  'topics/fish.mdx/../x.mdx',
  'topics\\x.mdx',
  'topics/.x.mdx',
  'topics/fish.html',
  'publication.yaml',
  'topics/con\u0000.mdx',
  '',
])('%j is no path of content', (inside) => {
  const disk = begin('old');
  const before = disk.readAll('/');
  expect(() => saveText(disk, DIR, { inside, text: 'x', seen: undefined })).toThrow(PathError);
  expect(disk.readAll('/')).toEqual(before);
});

test('nothing is written over a folder', () => {
  const disk = begin();
  disk.put(`${DIR}/${INSIDE}/inner.mdx`, 'inner');
  const before = disk.readAll('/');
  for (const seen of [undefined, toFileDigest('')])
    expect(() => saveText(disk, DIR, { inside: INSIDE, text: 'x', seen })).toThrow(
      'topics/fish.mdx is a folder, not a file: replace it with a file',
    );
  expect(disk.readAll('/')).toEqual(before);
});

test('no link is followed, and nothing is made beside a name that a disk may take for the same', () => {
  const disk = begin();
  disk.put('/elsewhere/fish.mdx', 'theirs');
  disk.symlinkSync('/elsewhere', `${DIR}/topics`, 'dir');
  disk.put(`${DIR}/people/Ann.mdx`, 'Ann');
  const before = disk.readAll('/');
  for (const inside of [INSIDE, 'people/ann.mdx'])
    expect(() => saveText(disk, DIR, { inside, text: 'x', seen: undefined })).toThrow(PathError);
  expect(disk.readAll('/')).toEqual(before);
});

test.each([
  ['over another', 'old', toFileDigest('old')],
  ['of a new file', undefined, undefined],
])(
  'a save %s that is killed or refused at any step leaves the old text or the new one',
  (_, old, seen) => {
    let steps = 0;
    saveText(
      watchDisk(begin(old), (step) => (steps = step)),
      DIR,
      { inside: INSIDE, text: 'new', seen },
    );
    expect(steps).toBeGreaterThan(4);
    for (let step = 1; step <= steps; step += 1) {
      const killed = begin(old);
      expect(() =>
        saveText(crashBefore(killed, step), DIR, { inside: INSIDE, text: 'new', seen }),
      ).toThrow(Crash);
      killed.cutPower();
      expect([old, 'new']).toContain(killed.readAll(DIR)[INSIDE]);

      const full = begin(old);
      const refusing = refuseOnce(full, step);
      try {
        saveText(refusing, DIR, { inside: INSIDE, text: 'new', seen });
      } catch (error) {
        expect(error).toMatchObject({ code: 'EIO' });
      }
      const left = full.readAll(DIR);
      expect([old, 'new']).toContain(left[INSIDE]);
      expect(Object.keys(left).filter((path) => path.endsWith('.part'))).toEqual([]);
    }
  },
);

/** Another program, which writes in the moment before each change number `step` of the disk. */
function writeBefore(disk: MemoryDisk, step: number, write: (path: string) => void): Disk {
  return watchDisk(disk, (now) => {
    if (now === step) write(`${DIR}/${INSIDE}`);
  });
}

function countSteps(): number {
  let steps = 0;
  const watched = watchDisk(begin('old'), (step) => (steps = step));
  saveText(watched, DIR, { inside: INSIDE, text: 'new', seen: toFileDigest('old') });
  return steps;
}

test('what another program writes into the file during a save is never lost, whenever it does', () => {
  const seen = toFileDigest('old');
  for (let step = 1; step <= countSteps(); step += 1) {
    const disk = begin('old');
    const foreign = writeBefore(disk, step, (path) => {
      const file = disk.openSync(path, 'w');
      disk.writeFileSync(file, 'theirs');
      disk.closeSync(file);
    });
    const saved = saveText(foreign, DIR, { inside: INSIDE, text: 'new', seen });
    const left = disk.readAll(DIR);
    const isKept =
      left[INSIDE] === 'theirs' || ('replaced' in saved && saved.replaced === 'theirs');
    expect([step, isKept]).toEqual([step, true]);
    if (left[INSIDE] === 'new') expect(saved).toHaveProperty('digest', toFileDigest('new'));
    expect(Object.keys(left).filter((path) => path.includes('.part'))).toEqual([]);
  }
});

/** Another program, which puts a file of its own in the place of what is saved. */
function exchange(disk: MemoryDisk): void {
  disk.put('/theirs', 'theirs');
  disk.renameSync('/theirs', `${DIR}/${INSIDE}`);
}

/** Whether their file lies there, or is given. */
const isKept = (disk: MemoryDisk, saved: SavedText) =>
  disk.readAll(DIR)[INSIDE] === 'theirs' || ('replaced' in saved && saved.replaced === 'theirs');

test('a file that another program puts in its place is lost between second name and rename alone', () => {
  const seen = toFileDigest('old');
  const lost: number[] = [];
  for (let step = 1; step <= countSteps(); step += 1) {
    const disk = begin('old');
    const foreign = writeBefore(disk, step, () => exchange(disk));
    const saved = saveText(foreign, DIR, { inside: INSIDE, text: 'new', seen });
    if (!isKept(disk, saved)) lost.push(step);
  }
  // No system call of Node compares and renames in one.
  expect(lost.length).toBeLessThanOrEqual(1);
});

test('a file that is put in its place right after any look of a save is never lost', () => {
  const save = { inside: INSIDE, text: 'new', seen: toFileDigest('old') };
  let looks = 1;
  for (let last = 1; last <= looks; last += 1) {
    const disk = begin('old');
    let look = 0;
    const readFileSync: Disk['readFileSync'] = (path) => {
      const bytes = disk.readFileSync(path);
      if (path === `${DIR}/${INSIDE}` && ++look === last) exchange(disk);
      return bytes;
    };
    const saved = saveText({ ...disk, readFileSync }, DIR, save);
    expect([last, isKept(disk, saved)]).toEqual([last, true]);
    looks = Math.max(looks, look);
  }
  expect(looks).toBeGreaterThan(1);
});

test('where the disk has no second names for a file, it is saved all the same', () => {
  const disk = begin('old');
  const linkless = withoutLinks(disk);
  const saved = saveText(linkless, DIR, { inside: INSIDE, text: 'new', seen: toFileDigest('old') });
  expect(saved).toEqual({ digest: toFileDigest('new') });
  const item = { inside: 'topics/salt.mdx', text: 'salt', seen: undefined };
  expect(saveText(linkless, DIR, item)).toEqual({ digest: toFileDigest('salt') });
  expect(disk.readAll(`${DIR}/topics`)).toEqual({ 'fish.mdx': 'new', 'salt.mdx': 'salt' });
});

test.skipIf(process.platform === 'win32')('a file keeps who may read and write it', () => {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-save-'));
  const path = join(dir, INSIDE);
  try {
    mkdirSync(dirname(path));
    writeFileSync(path, 'old');
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chownSync(path, 1234, 1235);
    let text = 'old';
    for (const mode of [0o600, 0o660, 0o664, 0o444]) {
      chmodSync(path, mode);
      const next = `with ${String(mode)}`;
      saveText(DISK, dir, { inside: INSIDE, text: next, seen: toFileDigest(text) });
      text = next;
      const { uid, gid, mode: kept } = statSync(path);
      expect([readFileSync(path, 'utf8'), kept & 0o777]).toEqual([text, mode]);
      if (isRoot) expect([uid, gid]).toEqual([1234, 1235]);
    }
  } finally {
    rmSync(dir, { recursive: true });
  }
});

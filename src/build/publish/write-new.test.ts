import { expect, test } from 'vitest';
import {
  Crash,
  crashBefore,
  refuseOnce,
  watchDisk,
  withoutLinks,
} from '../../../test/support/failing-disk.ts';
import { makeMemoryDisk, type MemoryDisk } from '../../../test/support/memory-disk.ts';
import type { Disk } from './disk.ts';
import { TakenError, writeNew } from './write-whole.ts';

const INSIDE = 'coverage/2025/02/a.mdx';

function begin() {
  const disk = makeMemoryDisk();
  disk.put('/content/publication.yaml', 'name: A\n');
  return disk;
}

test('a file is made with the folders on its way, of text or of bytes', () => {
  const disk = begin();
  writeNew('/content', INSIDE, 'a', disk);
  writeNew('/content.clips', 'b.page', Buffer.from([0x62]), disk);
  expect(disk.readAll('/')).toEqual({
    'content/publication.yaml': 'name: A\n',
    [`content/${INSIDE}`]: 'a',
    'content.clips/b.page': 'b',
  });
});

test.each(['coverage', 'coverage/2025/02'])('nothing is written where %s is a link', (at) => {
  const disk = begin();
  disk.put('/elsewhere/x', 'x');
  disk.put(`/content/${at}/x`, 'x');
  disk.rmSync(`/content/${at}`, { force: true, recursive: true });
  disk.symlinkSync('/elsewhere', `/content/${at}`, 'dir');
  const before = disk.readAll('/');
  expect(() => {
    writeNew('/content', INSIDE, 'a', disk);
  }).toThrow(TakenError);
  expect(disk.readAll('/')).toEqual(before);
});

test.each([
  ['with links', (disk: MemoryDisk) => disk],
  ['without', withoutLinks<MemoryDisk>],
])('what is there is left on a disk %s, a link as well', (_, toDisk) => {
  const disk = toDisk(begin());
  disk.put(`/content/${INSIDE}`, 'theirs');
  disk.symlinkSync('/nowhere', '/content/coverage/2025/02/b.mdx', 'dir');
  const before = disk.readAll('/');
  for (const inside of [INSIDE, 'coverage/2025/02/b.mdx'])
    expect(() => {
      writeNew('/content', inside, 'ours', disk);
    }).toThrow(TakenError);
  expect(disk.readAll('/')).toEqual(before);
});

test('where the disk has no links a file is made all the same, and nothing else is left', () => {
  let steps = 0;
  const write = (disk: Disk) => {
    writeNew('/content', INSIDE, 'whole', withoutLinks(disk));
  };
  const disk = begin();
  write(watchDisk(disk, (step) => (steps = step)));
  const whole = disk.readAll('/content');
  expect(whole).toEqual({ 'publication.yaml': 'name: A\n', [INSIDE]: 'whole' });
  for (let step = 1; step <= steps; step += 1) {
    const full = begin();
    let isRefused = false;
    try {
      write(refuseOnce(full, step));
    } catch {
      isRefused = true;
    }
    expect([undefined, 'whole']).toContain(full.readAll('/content')[INSIDE]);
    if (!isRefused) expect(full.readAll('/content')).toEqual(whole);
  }
});

test('killed or refused at any step, the file is there whole or not at all', () => {
  let steps = 0;
  const write = (disk: Disk) => {
    writeNew('/content', INSIDE, 'whole', disk);
  };
  write(watchDisk(begin(), (step) => (steps = step)));
  expect(steps).toBeGreaterThan(6);
  for (let step = 1; step <= steps; step += 1) {
    const killed = begin();
    expect(() => {
      write(crashBefore(killed, step));
    }).toThrow(Crash);
    killed.cutPower();
    expect([undefined, 'whole']).toContain(killed.readAll('/content')[INSIDE]);

    const full = begin();
    try {
      write(refuseOnce(full, step));
    } catch (error) {
      expect(error).toMatchObject({ code: 'EIO' });
    }
    expect([undefined, 'whole']).toContain(full.readAll('/content')[INSIDE]);
  }
});

test('what processes that are gone have left half written goes, and nothing else', () => {
  const disk = makeMemoryDisk();
  const gone = 2 ** 22 + 1;
  const left = [`.a.mdx.${String(gone)}.part`, `..gitignore.${String(gone)}.part`];
  const kept = [
    ...[`.a.mdx.${String(process.ppid)}.part`, `a.mdx.${String(gone)}.part`, '.a.part', 'a.mdx'],
    ...[`.a.mdx.${String(gone)}`, `.elsewhere.mdx.${String(gone)}.part`],
  ];
  for (const name of [...left, ...kept]) disk.put(`/content/people/${name}`, 'x');
  // A process on another machine may be writing it just now.
  const now = Date.now() / 1000;
  disk.utimesSync(`/content/people/.elsewhere.mdx.${String(gone)}.part`, now, now);
  const folder = `.fish.${String(gone)}.part`;
  disk.put(`/content/people/${folder}/package.json`, '{}');
  writeNew('/content', 'people/b.mdx', 'b', disk);
  const names = disk.readdirSync('/content/people', { withFileTypes: true });
  expect(names.map(({ name }) => name).sort()).toEqual([...kept, folder, 'b.mdx'].sort());
});

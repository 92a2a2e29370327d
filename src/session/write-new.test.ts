import { expect, test } from 'vitest';
import { Crash, crashBefore, refuseOnce, watchDisk } from '../../test/support/failing-disk.ts';
import { makeMemoryDisk } from '../../test/support/memory-disk.ts';
import { TakenError, writeNew } from './write-new.ts';

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

test('what is there is left, a link as well', () => {
  const disk = begin();
  disk.put(`/content/${INSIDE}`, 'theirs');
  disk.symlinkSync('/nowhere', '/content/coverage/2025/02/b.mdx', 'dir');
  const before = disk.readAll('/');
  for (const inside of [INSIDE, 'coverage/2025/02/b.mdx'])
    expect(() => {
      writeNew('/content', inside, 'ours', disk);
    }).toThrow(TakenError);
  expect(disk.readAll('/')).toEqual(before);
});

test('killed or refused at any step, the file is there whole or not at all', () => {
  let steps = 0;
  const write = (disk: Parameters<typeof writeNew>[3]) => {
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
    `.a.mdx.${String(gone)}`,
  ];
  for (const name of [...left, ...kept]) disk.put(`/content/people/${name}`, 'x');
  writeNew('/content', 'people/b.mdx', 'b', disk);
  const names = disk.readdirSync('/content/people', { withFileTypes: true });
  expect(names.map(({ name }) => name).sort()).toEqual([...kept, 'b.mdx'].sort());
});

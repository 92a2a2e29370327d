import { expect, test } from 'vitest';
import { makeMemoryDisk, type MemoryDisk } from '../../../test/support/memory-disk.ts';
import { recoverOutput, updateOutput } from './output.ts';

function makeOutput(): MemoryDisk {
  const disk = makeMemoryDisk();
  disk.put('/w/out/index.html', 'old');
  disk.put('/w/out/a/b.html', 'b');
  disk.put('/w/mine.txt', 'mine');
  return disk;
}

test.each([
  ['empty', ''],
  ['cut', '["a/b.h'],
  ['of another shape', '{"gone":["a/b.html"]}'],
  ['leading up', '["../mine.txt"]'],
  ['leading up on the way', '["a/../../mine.txt"]'],
  ['leading up as Windows writes it', '["a\\\\..\\\\..\\\\mine.txt"]'],
  ['leading away', '["/w/mine.txt"]'],
  ['leading to another drive', '["C:/mine.txt"]'],
  ['naming the output itself', '[""]'],
  ['of numbers', '[1]'],
])('a journal that is %s stops nobody and removes nothing', (_name, journal) => {
  const disk = makeOutput();
  disk.put('/w/out.journal', journal);
  disk.put('/w/.out.journal.77.part', '');
  disk.put('/w/out.next/index.html', 'unfinished');
  recoverOutput(disk, '/w/out');
  expect(disk.readAll('/w')).toEqual({
    'mine.txt': 'mine',
    'out/a/b.html': 'b',
    'out/index.html': 'old',
  });
});

test('a journal that is a folder goes', () => {
  const disk = makeOutput();
  disk.put('/w/out.journal/x', '');
  recoverOutput(disk, '/w/out');
  expect(Object.keys(disk.readAll('/w'))).toEqual(['mine.txt', 'out/a/b.html', 'out/index.html']);
});

test('no path leads outside by a link in the output, neither of what goes nor of what comes', () => {
  const disk = makeOutput();
  disk.put('/home/b.html', 'at home');
  disk.rmSync('/w/out/a', { force: true, recursive: true });
  disk.symlinkSync('/home', '/w/out/a', 'dir');
  disk.put('/w/out.next/a/c.html', 'c');
  updateOutput(disk, '/w/out', ['a/b.html']);
  expect(disk.readAll('/home')).toEqual({ 'b.html': 'at home' });
  expect(disk.readAll('/w/out')).toEqual({ 'index.html': 'old', 'a/c.html': 'c' });
});

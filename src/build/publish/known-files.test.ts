import { expect, test } from 'vitest';
import { makeMemoryDisk } from '../../../test/support/memory-disk.ts';
import { noteFiles, removeUnknown } from './known-files.ts';

test('only what is as it was noted stays', () => {
  const disk = makeMemoryDisk();
  for (const path of ['kept.png', 'cut.png', 'gone.png']) disk.put(`/cache/astro/${path}`, path);
  noteFiles(disk, '/cache/astro', '/cache/astro.json');
  disk.rmSync('/cache/astro/gone.png', { force: true });
  disk.put('/cache/astro/cut.png', 'c');
  disk.put('/cache/astro/killed.png', '');
  removeUnknown(disk, '/cache/astro', '/cache/astro.json');
  expect(disk.readAll('/cache/astro')).toEqual({ 'kept.png': 'kept.png' });
  disk.put('/cache/astro.json', '{"kept.png');
  removeUnknown(disk, '/cache/astro', '/cache/astro.json');
  expect(disk.readAll('/cache/astro')).toEqual({});
  disk.rmSync('/cache/astro.json', { force: true });
  disk.put('/cache/astro.json/x', '');
  noteFiles(disk, '/cache/astro', '/cache/astro.json');
  expect(disk.readAll('/cache')).toEqual({ 'astro.json': '{}' });
});

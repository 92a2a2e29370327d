import { expect, test } from 'vitest';
import { makeMemoryDisk } from '../../../test/support/memory-disk.ts';
import { toRealPath } from './disk.ts';

const disk = makeMemoryDisk();
disk.put('/srv/site/x', '');
disk.symlinkSync('site', '/srv/link', 'dir');
disk.symlinkSync('/srv/not/yet', '/srv/broken', 'dir');
disk.symlinkSync('round', '/srv/round', 'dir');

test.each([
  ['/srv/site', '/srv/site'],
  ['/srv/link', '/srv/site'],
  ['/srv/link/new/deep', '/srv/site/new/deep'],
  ['/srv/broken', '/srv/not/yet'],
  ['/srv/site/x/below', '/srv/site/x/below'],
  ['/nowhere', '/nowhere'],
])('%s leads to %s', (path, real) => {
  expect(toRealPath(disk, path)).toBe(real);
});

test('a circle is told', () => {
  expect(() => toRealPath(disk, '/srv/round')).toThrow('a link that leads to itself');
});

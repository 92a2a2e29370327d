import { expect, test } from 'vitest';
import { makeMemoryDisk, type MemoryDisk } from '../../../test/support/memory-disk.ts';
import { goBack, publishRelease } from './publish-release.ts';
import { findCurrentRelease, listReleases, ReleaseError, toReleaseId } from './releases.ts';

const DAY = 86_400_000;
const NOON = Date.parse('2026-11-25T12:00:00Z');

function publish(disk: MemoryDisk, site: Record<string, string>, now = NOON) {
  disk.rmSync('/out', { force: true, recursive: true });
  for (const [path, text] of Object.entries(site)) disk.put(`/out/${path}`, text);
  return publishRelease(disk, '/out', '/web/site', now);
}

function makeWeb(): MemoryDisk {
  const disk = makeMemoryDisk();
  disk.mkdirSync('/web');
  return disk;
}

test('unchanged files are those of the release before, and nothing shares its bytes with the output', () => {
  const disk = makeWeb();
  publish(disk, { 'same.html': 'same', 'index.html': '1' });
  const { id, fresh, files } = publish(disk, { 'same.html': 'same', 'index.html': '2' });
  expect([fresh, files]).toEqual([1, 2]);
  const copies: string[] = [];
  const linked: string[] = [];
  const watched = {
    ...disk,
    linkSync: (from: string, to: string) => {
      linked.push(to);
      disk.linkSync(from, to);
    },
    copyFileSync: (from: string, to: string) => {
      copies.push(from);
      disk.copyFileSync(from, to);
    },
  };
  disk.put('/out/index.html', '3');
  publishRelease(watched, '/out', '/web/site', NOON);
  expect(linked.map((path) => path.slice(path.lastIndexOf('/')))).toEqual(['/same.html']);
  expect(copies).toEqual(['/out/index.html']);
  for (const path of ['same.html', 'index.html']) {
    const file = disk.openSync(`/out/${path}`, 'w');
    disk.writeFileSync(file, 'written in place');
  }
  expect(disk.readAll(`/web/site/releases/${id}`)).toEqual({
    'same.html': 'same',
    'index.html': '2',
  });
  expect(disk.readAll('/web/site/current')).toEqual({ 'same.html': 'same', 'index.html': '3' });
});

test('where the disk takes no links, files are copied', () => {
  const disk = makeWeb();
  const refuse = () => {
    throw Object.assign(new Error(), { code: 'EMLINK' });
  };
  publish(disk, { 'same.html': 'same', '_astro/a.css': 'a' });
  disk.rmSync('/out/_astro', { force: true, recursive: true });
  publishRelease({ ...disk, linkSync: refuse }, '/out', '/web/site', NOON);
  disk.cutPower();
  expect(disk.readAll('/web/site/current')).toEqual({ 'same.html': 'same', '_astro/a.css': 'a' });
});

test('where nothing differs there is no new release', () => {
  const disk = makeWeb();
  const first = publish(disk, { 'index.html': '1', '_astro/a.css': 'a' });
  expect(publish(disk, { 'index.html': '1', '_astro/a.css': 'a' }, NOON + 1)).toEqual({
    ...first,
    fresh: 0,
  });
  const second = publish(disk, { 'index.html': '1' }, NOON + 2);
  expect(second.id).not.toBe(first.id);
  expect(publish(disk, { 'index.html': '1' }, NOON + 3).id).toBe(second.id);
  disk.rmSync(`/web/site/releases/${second.id}/index.html`, { force: true });
  expect(publish(disk, { 'index.html': '1' }, NOON + 4).id).not.toBe(second.id);
});

test('a file in the place of a folder, and a folder in that of a file', () => {
  const disk = makeWeb();
  publish(disk, { a: 'file', 'b/c': 'in a folder' });
  publish(disk, { 'a/d': 'in a folder', b: 'file' });
  expect(disk.readAll('/web/site/current')).toEqual({ 'a/d': 'in a folder', b: 'file' });
});

test('the newest ten are kept', () => {
  const disk = makeWeb();
  const ids = Array.from(
    { length: 13 },
    (_, index) => publish(disk, { x: String(index) }, NOON + index).id,
  );
  expect(listReleases(disk, '/web/site')).toEqual(ids.slice(3));
  expect(disk.readAll('/web/site/current')).toEqual({ x: '12' });
});

test('back goes to the release before, as often as there is one; what was gone back from is not returned to', () => {
  const disk = makeWeb();
  const [first, second, third] = ['1', '2', '3'].map(
    (x, index) => publish(disk, { x }, NOON + index).id,
  );
  expect(goBack(disk, '/web/site', NOON + 5)).toEqual({ from: third, to: second });
  expect(goBack(disk, '/web/site', NOON + 6)).toEqual({ from: second, to: first });
  expect(disk.readAll('/web/site/current')).toEqual({ x: '1' });
  expect(() => goBack(disk, '/web/site', NOON + 7)).toThrow(ReleaseError);
  const { id } = publish(disk, { x: '4' }, NOON + 8);
  expect(listReleases(disk, '/web/site')).toEqual([first, id]);
  expect(goBack(disk, '/web/site', NOON + 9)).toEqual({ from: id, to: first });
});

test('what an open page may ask for stays for a day', () => {
  const disk = makeWeb();
  const read = () => Object.keys(disk.readAll('/web/site/current')).filter((path) => path !== 'x');
  publish(disk, { x: '1', '_astro/1.css': '' }, NOON);
  publish(disk, { x: '2', 'pagefind/2/a': '' }, NOON + 1);
  publish(disk, { x: '3' }, NOON + 2);
  expect(read()).toEqual(['_astro/1.css', 'pagefind/2/a']);
  publish(disk, { x: '4', '_astro/1.css': '' }, NOON + 3);
  publish(disk, { x: '5' }, NOON + DAY + 2);
  expect(read()).toEqual(['_astro/1.css']);
});

test('the same in each site of a portal', () => {
  const disk = makeWeb();
  publish(disk, { x: '1', 'ferries/_astro/1.css': '', 'ferries/old.html': '' });
  publish(disk, { x: '2' });
  expect(disk.readAll('/web/site/current')).toEqual({ x: '2', 'ferries/_astro/1.css': '' });
});

test.each([
  ['a folder', (disk: MemoryDisk) => disk.put('/web/site/current/index.html', ''), 'is not a link'],
  [
    'a link elsewhere',
    (disk: MemoryDisk) => {
      disk.put('/web/site/x', '');
      disk.symlinkSync('../etc', '/web/site/current', 'dir');
    },
    'is not a release',
  ],
])('where current is %s, nothing is touched', (_name, make, message) => {
  const disk = makeWeb();
  make(disk);
  const before = disk.readAll('/web');
  expect(() => publish(disk, { x: '1' })).toThrow(message);
  expect(disk.readAll('/web')).toEqual(before);
  expect(disk.existsSync('/web/site/releases')).toBe(false);
});

test('a link to a release that is gone counts as none', () => {
  const disk = makeWeb();
  const { id } = publish(disk, { x: '1' });
  disk.rmSync(`/web/site/releases/${id}`, { force: true, recursive: true });
  expect(findCurrentRelease(disk, '/web/site')).toBeUndefined();
  publish(disk, { x: '2' });
  expect(disk.readAll('/web/site/current')).toEqual({ x: '2' });
});

test('a name of a release is a moment, and later than those before, also when the clock was put back', () => {
  const first = toReleaseId(NOON, []);
  expect(first).toBe('2026-11-25T120000.000Z');
  expect(toReleaseId(NOON, [first])).toBe('2026-11-25T120000.001Z');
  expect(toReleaseId(NOON - DAY, [first])).toBe('2026-11-25T120000.001Z');
});

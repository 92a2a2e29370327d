/** Killed before every single change of the disk, refused one of them, without power: a site is the old one or the new. */
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
import { recoverOutput, replaceOutput, updateOutput } from './output.ts';
import { goBack, publishRelease } from './publish-release.ts';
import { loadRecord, saveRecord, type SiteRecord } from './record.ts';
import { listReleases } from './releases.ts';

type Site = Readonly<Record<string, string>>;

const OLD: Site = {
  'index.html': 'old',
  'a/b.html': 'b',
  'gone/c.html': 'c',
  x: 'a file',
  'y/z': 'z',
};
/** What an edit brings: what is new, also a folder for a file and a file for a folder. */
const NEWS: Site = { 'index.html': 'new', 'a/new.html': 'n', 'x/in.html': 'in', y: 'no folder' };
const GONE = ['gone/c.html', 'x', 'y/z'];
const NEW: Site = { ...NEWS, 'a/b.html': 'b' };

function putSite(disk: MemoryDisk, dir: string, site: Site): void {
  for (const [path, text] of Object.entries(site)) disk.put(`${dir}/${path}`, text);
}

/** Runs `work` until it ends by itself, killed before its first change, its second, and so on; then tells what is left. */
function eachCrash(
  make: () => MemoryDisk,
  work: (disk: Disk) => void,
  look: (disk: MemoryDisk, step: number) => void,
): number {
  for (let step = 1; ; step += 1) {
    const disk = make();
    try {
      work(crashBefore(disk, step));
      return step;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    look(disk, step);
  }
}

const OUTPUTS: [string, Site, (disk: Disk) => void][] = [
  ['an edit', NEWS, (disk) => updateOutput(disk, '/w/out', GONE)],
  ['a whole site', NEW, (disk) => replaceOutput(disk, '/w/out')],
];

test.each(OUTPUTS)(
  'the output, killed at any step of %s and of mending it',
  (_name, news, work) => {
    const make = () => {
      const disk = makeMemoryDisk();
      putSite(disk, '/w/out', OLD);
      putSite(disk, '/w/out.next', news);
      return disk;
    };
    const seen = new Set<string>();
    const steps = eachCrash(make, work, (disk, step) => {
      for (let again = 1; ; again += 1) {
        const killed = make();
        expect(() => work(crashBefore(killed, step))).toThrow(Crash);
        if (again % 2 === 0) killed.cutPower();
        let ended = false;
        try {
          recoverOutput(crashBefore(killed, again), '/w/out');
          ended = true;
        } catch (error) {
          if (!(error instanceof Crash)) throw error;
        }
        recoverOutput(killed, '/w/out');
        const site = killed.readAll('/w/out');
        expect([OLD, NEW]).toContainEqual(site);
        expect(
          Object.keys(killed.readAll('/w')).filter((path) => !path.startsWith('out/')),
        ).toEqual([]);
        seen.add(site['index.html'] ?? '');
        if (ended) break;
      }
      expect(disk.existsSync('/w')).toBe(true);
    });
    expect(steps).toBeGreaterThan(5);
    expect([...seen].sort()).toEqual(['new', 'old']);
  },
);

test.each(OUTPUTS)('the output, where the disk refuses any one step of %s', (_name, news, work) => {
  for (let step = 1; ; step += 1) {
    const disk = makeMemoryDisk();
    putSite(disk, '/w/out', OLD);
    putSite(disk, '/w/out.next', news);
    try {
      work(refuseOnce(disk, step));
      if (step > 50) break;
    } catch {
      recoverOutput(disk, '/w/out');
    }
    expect([OLD, NEW]).toContainEqual(disk.readAll('/w/out'));
  }
});

test('a record that is killed or without power while it is written is the old one or the new', () => {
  const record = (engine: string): SiteRecord => ({
    engine,
    check: { problems: [] },
    leaves: {},
    sets: {},
    pages: {},
    outputs: {},
    files: {},
  });
  const make = () => {
    const disk = makeMemoryDisk();
    disk.put('/cache/x', '');
    saveRecord(disk, '/cache', record('old'));
    return disk;
  };
  eachCrash(
    make,
    (disk) => saveRecord(disk, '/cache', record('new')),
    (disk) => {
      disk.cutPower();
      expect(['old', 'new']).toContain(loadRecord(disk, '/cache')?.engine);
    },
  );
});

const FIRST: Site = { 'index.html': 'uses a.1', '_astro/a.1.css': 'a1', 'same.html': 'same' };
const SECOND: Site = { 'index.html': 'uses a.2', '_astro/a.2.css': 'a2', 'same.html': 'same' };
const THIRD: Site = { 'index.html': 'uses a.3', '_astro/a.3.css': 'a3', 'b/same.html': 'same' };
const CARRIED = { '_astro/a.1.css': 'a1' };

const DISKS: [string, () => MemoryDisk][] = [
  ['with links', makeMemoryDisk],
  ['without links', () => withoutLinks(makeMemoryDisk())],
];

/** Two sites were published one after the other, a third is ready. */
function makeReleases(
  sites: readonly Site[],
  next: Site,
  disk: MemoryDisk = makeMemoryDisk(),
): MemoryDisk {
  disk.put('/web/log', '');
  sites.forEach((site, index) => {
    disk.rmSync('/out', { force: true, recursive: true });
    putSite(disk, '/out', site);
    publishRelease(disk, '/out', '/web', index);
  });
  disk.rmSync('/out', { force: true, recursive: true });
  putSite(disk, '/out', next);
  return disk;
}

const RELEASES: [string, Site[], Site[]][] = [
  ['the first', [], [{}, FIRST]],
  ['the second', [FIRST], [FIRST, { ...SECOND, ...CARRIED }]],
];

test.each(
  DISKS.flatMap(([disk, make]) => RELEASES.map((release) => [disk, ...release, make] as const)),
)(
  'a release on a disk %s, killed or without power at any step of %s',
  (_disk, _name, before, allowed, makeDisk) => {
    const next = before.length === 0 ? FIRST : SECOND;
    const steps = eachCrash(
      () => makeReleases(before, next, makeDisk()),
      (disk) => publishRelease(disk, '/out', '/web', 10),
      (disk) => {
        disk.cutPower();
        expect(allowed).toContainEqual(disk.readAll('/web/current'));
        // Going back may lead to any of them.
        for (const id of listReleases(disk, '/web'))
          expect([FIRST, ...allowed.slice(1)]).toContainEqual(disk.readAll(`/web/releases/${id}`));
        disk.rmSync('/out', { force: true, recursive: true });
        putSite(disk, '/out', THIRD);
        publishRelease(disk, '/out', '/web', 20);
        const served = disk.readAll('/web/current');
        expect(served).toMatchObject(THIRD);
        expect(Object.keys(served).filter((path) => path.endsWith('.html'))).toHaveLength(2);
        expect(listLeftOver(disk)).toEqual([]);
      },
    );
    expect(steps).toBeGreaterThan(20);
  },
);

test('a release, where the disk refuses any one step', () => {
  for (let step = 1; step < 80; step += 1) {
    const disk = makeReleases([FIRST], SECOND);
    try {
      publishRelease(refuseOnce(disk, step), '/out', '/web', 10);
    } catch (error) {
      expect((error as Error).message).toBe('EIO: refused');
    }
    expect([FIRST, { ...SECOND, ...CARRIED }]).toContainEqual(disk.readAll('/web/current'));
    publishRelease(disk, '/out', '/web', 20);
    expect(disk.readAll('/web/current')).toEqual({ ...SECOND, ...CARRIED });
    expect(listLeftOver(disk)).toEqual([]);
  }
});

test.each(DISKS)(
  'going back on a disk %s, killed or without power at any step',
  (_name, makeDisk) => {
    const back = { ...FIRST, '_astro/a.2.css': 'a2' };
    const seen = new Set<string>();
    eachCrash(
      () => makeReleases([FIRST, SECOND], SECOND, makeDisk()),
      (disk) => goBack(disk, '/web', 10),
      (disk) => {
        disk.cutPower();
        const served = disk.readAll('/web/current');
        expect([{ ...SECOND, ...CARRIED }, back]).toContainEqual(served);
        seen.add(served['index.html'] ?? '');
        // What was begun is no obstacle to doing it again.
        if (served['index.html'] === SECOND['index.html']) goBack(disk, '/web', 20);
        disk.cutPower();
        expect(disk.readAll('/web/current')).toEqual(back);
      },
    );
    expect(seen.size).toBe(2);
  },
);

test('at every step a reader finds what a page asks for, also a page of the release before', () => {
  const disk = makeReleases([FIRST], SECOND);
  const open = new Set<string>();
  let steps = 0;
  const look = watchDisk(disk, () => {
    const site = disk.readAll('/web/current');
    open.add(site['index.html']?.replace('uses ', '') ?? '');
    for (const name of open) expect(site[`_astro/${name}.css`]).toBe(name.replace('.', ''));
    steps += 1;
  });
  publishRelease(look, '/out', '/web', 10);
  goBack(look, '/web', 20);
  publishRelease(look, '/out', '/web', 30);
  expect([...open]).toEqual(['a.1', 'a.2']);
  expect(steps).toBeGreaterThan(60);
});

/** What is beside the releases and their notes. */
function listLeftOver(disk: MemoryDisk): string[] {
  const ids = listReleases(disk, '/web');
  const names = disk.readdirSync('/web/releases', { withFileTypes: true }).map(({ name }) => name);
  const beside = disk.readdirSync('/web', { withFileTypes: true }).map(({ name }) => name);
  return [
    ...names.filter((name) => !ids.some((id) => [id, `${id}.carried.json`].includes(name))),
    ...beside.filter((name) => !['log', 'releases', 'current'].includes(name)),
  ];
}

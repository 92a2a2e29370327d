import { join } from 'node:path';
import type { Disk } from '../../src/build/publish/disk.ts';

/** What ends a process: no line of it runs any more, whatever it catches. */
export class Crash extends Error {}

type Call = (...args: unknown[]) => unknown;

/**
 * The same disk, on which every call that changes something passes `before` first, with its number from 1; what
 * that throws the caller gets. Whole trees are removed name by name, as they are on a real disk.
 */
export function watchDisk(disk: Disk, before: (step: number) => void): Disk {
  let step = 0;
  const CHANGES = ['closeSync', 'fsyncSync', 'linkSync', 'mkdirSync', 'openSync'];
  CHANGES.push('renameSync', 'symlinkSync', 'writeFileSync');
  const watched: Record<string, Call> = {};
  for (const [name, call] of Object.entries(disk) as [string, Call][]) {
    watched[name] = (...args) => {
      if (CHANGES.includes(name)) before(++step);
      return call(...args);
    };
  }
  const remove: Disk['rmSync'] = (path, options) => {
    const stats = disk.lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true && options.recursive === true) {
      for (const { name } of disk.readdirSync(path, { withFileTypes: true }))
        remove(join(path, name), options);
    }
    if (stats !== undefined) before(++step);
    disk.rmSync(path, options);
  };
  // A copy that is broken off leaves a part of the file.
  const copyFileSync: Disk['copyFileSync'] = (from, to) => {
    before(++step);
    disk.closeSync(disk.openSync(to, 'w'));
    before(++step);
    disk.copyFileSync(from, to);
  };
  return { ...(watched as unknown as Disk), rmSync: remove, copyFileSync };
}

/** A process that is killed before its change number `last`, and never comes back. */
export function crashBefore(disk: Disk, last: number): Disk {
  return watchDisk(disk, (step) => {
    if (step >= last) throw new Crash();
  });
}

/** A disk that refuses its change number `refused`, and takes all others. */
export function refuseOnce(disk: Disk, refused: number): Disk {
  return watchDisk(disk, (step) => {
    if (step === refused)
      throw Object.assign(new Error('EIO: refused'), { code: 'EIO', syscall: 'x' });
  });
}

/** A disk that has no second names for a file, as exFAT and many shares have none. */
export function withoutLinks<Kind extends Disk>(disk: Kind): Kind {
  const linkSync = () => {
    throw Object.assign(new Error('EPERM: no links'), { code: 'EPERM', syscall: 'link' });
  };
  return { ...disk, linkSync };
}

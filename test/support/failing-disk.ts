import { join } from 'node:path';
import type { Disk } from '../../src/build/publish/disk.ts';

/** Ends a process: nothing of it runs any more, whatever it catches. */
export class Crash extends Error {}

type Call = (...args: unknown[]) => unknown;

/**
 * The same disk, but each call that changes something first calls `before` with its number, from 1; what that throws,
 * the caller gets. Trees are removed name by name, as on a real disk.
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
  // An interrupted copy leaves part of the file.
  const copyFileSync: Disk['copyFileSync'] = (from, to) => {
    before(++step);
    disk.closeSync(disk.openSync(to, 'w'));
    before(++step);
    disk.copyFileSync(from, to);
  };
  return { ...(watched as unknown as Disk), rmSync: remove, copyFileSync };
}

/** A process killed before its change number `last`. */
export function crashBefore(disk: Disk, last: number): Disk {
  return watchDisk(disk, (step) => {
    if (step >= last) throw new Crash();
  });
}

/** A disk that refuses change number `refused` and accepts all others. */
export function refuseOnce(disk: Disk, refused: number): Disk {
  return watchDisk(disk, (step) => {
    if (step === refused)
      throw Object.assign(new Error('EIO: refused'), { code: 'EIO', syscall: 'x' });
  });
}

/** A disk without hard links, such as exFAT and many shares. */
export function withoutLinks<Kind extends Disk>(disk: Kind): Kind {
  const linkSync = () => {
    throw Object.assign(new Error('EPERM: no links'), { code: 'EPERM', syscall: 'link' });
  };
  return { ...disk, linkSync };
}

/**
 * `links [--all] [--most number] [--inside]`: asks the addresses of others whether they still answer, and notes what they said. Exit 0
 * fine, 1 if one is gone, 2 usage, 3 disk or network. It may be ended at any time, and goes on from there.
 */
import { DISK } from '../build/publish/disk.ts';
import { takeLock } from '../build/publish/lock.ts';
import { toLockTarget } from '../build/beside.ts';
import { tellOutside } from '../build/outside.ts';
import { openSession } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import { readArguments, toUsage } from './arguments.ts';
import { UsageError } from './exit.ts';
import { askLinks } from './links/ask-links.ts';

const options = {
  all: { type: 'boolean', default: false },
  most: { type: 'string', default: '100000' },
  inside: { type: 'boolean', default: false },
} as const;

export async function run(args: readonly string[]): Promise<number> {
  const usage = toUsage('links', '[--all] [--most number] [--inside]');
  const { all, most, inside } = readArguments(usage, args, { options }).values;
  if (!/^\d{1,7}$/.test(most)) throw new UsageError(`“${most}” is no number. Usage: ${usage}`);
  const settings = readSettings(process.env);
  const session = openSession(settings);
  await session.readAhead();
  // Both would ask the same, and write over what the other has learnt.
  const release = await takeLock(
    toLockTarget(settings.contentDir, 'links'),
    { disk: DISK, now: Date.now, patience: 0, onWait: () => undefined },
    'links',
  );
  try {
    tellOutside({ doing: 'asked addresses' });
    return await askLinks(session, { all, inside, most: Number(most) });
  } finally {
    release();
  }
}

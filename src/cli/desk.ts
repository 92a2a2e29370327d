/** `desk`: the dev server, and beside it the desk, where pages are read and items written. One at a time for a publication. */
import { startDev } from '../astro/dev/start-dev.ts';
import { takeLock } from '../build/publish/lock.ts';
import { readServerEnvironment } from './arguments.ts';
import { say } from './exit.ts';
import { toLockTarget } from '../build/beside.ts';
import { tellOutside } from '../build/outside.ts';
import { readSettings } from '../build/settings.ts';

export async function run(args: readonly string[]): Promise<number> {
  const env = readServerEnvironment('desk', args);
  const settings = readSettings(env);
  // Between two processes nobody orders the saves, and of two to one file the first would be lost. It ends with this one.
  const release = await takeLock(toLockTarget(settings.contentDir, 'desk'), { name: 'desk' });
  try {
    await startDev({ ...settings, drafts: true }, env, say, { withDesk: true });
  } catch (error) {
    release();
    throw error;
  }
  tellOutside({ doing: 'served the desk' });
  return 0;
}

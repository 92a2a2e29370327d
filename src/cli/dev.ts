/** `dev`: serves the content while it is being written; a saved file shows at once. */
import { startDev } from '../astro/dev/start-dev.ts';
import { readServerEnvironment } from './arguments.ts';
import { say } from './exit.ts';
import { tellOutside } from '../build/outside.ts';
import { readSettings } from '../build/settings.ts';

export async function run(args: readonly string[]): Promise<number> {
  const env = readServerEnvironment('dev', args);
  await startDev({ ...readSettings(env), drafts: true }, env, say);
  tellOutside({ doing: 'served the content' });
  return 0;
}

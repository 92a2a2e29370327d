/** `desk`: the dev server, and beside it the desk, where pages are read and items written. */
import { startDev } from '../astro/dev/start-dev.ts';
import { readServerEnvironment } from './arguments.ts';
import { readSettings } from '../session/settings.ts';

export async function run(args: readonly string[]): Promise<number> {
  const env = readServerEnvironment('desk', args);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  await startDev({ ...readSettings(env), drafts: true }, env, say, { withDesk: true });
  return 0;
}

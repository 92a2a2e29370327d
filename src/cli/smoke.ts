/** `smoke`: checks, builds, and tries the site as a reader would. Exit codes as for build; 1 too if the site fails. */
import { readArguments, toUsage } from './arguments.ts';
import { buildSite } from '../build/run/build-site.ts';
import { trySite } from './smoke/try-site.ts';
import { readSettings } from '../build/settings.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

export async function run(args: readonly string[]): Promise<number> {
  readArguments(toUsage('smoke'), args);
  const settings = readSettings(process.env);
  if (!(await buildSite(settings, say))) return 1;
  const tries = await trySite(settings);
  for (const { what, fault } of tries)
    say(fault === undefined ? `✓ ${what}` : `✗ ${what}: ${fault}`);
  return tries.some(({ fault }) => fault !== undefined) ? 1 : 0;
}

/** `publish --to DIR`: builds, then serves the site from DIR/current; `--back`: serves the release before. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArguments, toUsage } from './arguments.ts';
import { say, UsageError } from './exit.ts';
import { goBackTo, publishSite } from '../build/run/build-site.ts';
import { readSettings } from '../build/settings.ts';

const toOwnUsage = () => toUsage('publish', '--to DIR [--back]');

export async function run(args: readonly string[]): Promise<number> {
  const { dir, back } = readOptions(args);
  if (!back) return (await publishSite(readSettings(process.env), dir, say)) ? 0 : 1;
  if (!existsSync(dir)) throw new UsageError(`There is no ${dir}. Usage: ${toOwnUsage()}`);
  await goBackTo(dir, say);
  return 0;
}

function readOptions(args: readonly string[]): { dir: string; back: boolean } {
  const options = { to: { type: 'string' }, back: { type: 'boolean', default: false } } as const;
  const { to = '', back } = readArguments(toOwnUsage(), args, { options }).values;
  if (to.trim() === '') throw new UsageError(`Say where to. Usage: ${toOwnUsage()}`);
  return { dir: resolve(to), back };
}

/** `build` checks the content, then builds the site into OUT_DIR; `publish` also serves it from a folder. Exit codes as for check. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSite, goBackTo, publishSite } from '../build/run/build-site.ts';
import { readSettings, toCopyWithDrafts } from '../build/settings.ts';
import type { Given } from './arguments.ts';
import { say, UsageError } from './exit.ts';

export async function build({ values: { drafts } }: Given<'drafts'>): Promise<number> {
  const settings = readSettings(process.env);
  const built = await buildSite(drafts === true ? toCopyWithDrafts(settings) : settings, say);
  return built ? 0 : 1;
}

export async function publish({ values, usage }: Given<'back', 'to'>): Promise<number> {
  const { to = '', back = false } = values;
  if (to.trim() === '') throw new UsageError(`Say where to publish: --to DIR. Usage: ${usage}`);
  const dir = resolve(to);
  if (!back) return (await publishSite(readSettings(process.env), dir, say)) ? 0 : 1;
  if (!existsSync(dir)) throw new UsageError(`There is no ${dir}. Usage: ${usage}`);
  await goBackTo(dir, say);
  return 0;
}

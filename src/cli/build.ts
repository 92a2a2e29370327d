/**
 * `build [--drafts]`: checks the content, then builds the site into OUT_DIR; with drafts, a copy for the desk beside it. Exit
 * codes as for check.
 */
import { readArguments, toUsage } from './arguments.ts';
import { say } from './exit.ts';
import { buildSite } from '../build/run/build-site.ts';
import { readSettings, toCopyWithDrafts } from '../build/settings.ts';

export async function run(args: readonly string[]): Promise<number> {
  const options = { drafts: { type: 'boolean', default: false } } as const;
  const { drafts } = readArguments(toUsage('build', '[--drafts]'), args, { options }).values;
  const read = readSettings(process.env);
  const settings = drafts ? toCopyWithDrafts(read) : read;
  const built = await buildSite(settings, say);
  return built ? 0 : 1;
}

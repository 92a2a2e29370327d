/**
 * `build [--drafts]`: checks the content, then builds the site into OUT_DIR; with drafts, a copy for the desk beside it. Exit
 * codes as for check.
 */
import { readArguments, toUsage } from './arguments.ts';
import { startWithFittingHeap } from './heap.ts';
import { readSettings, toCopyWithDrafts } from '../session/settings.ts';

export async function run(args: readonly string[]): Promise<number> {
  const options = { drafts: { type: 'boolean', default: false } } as const;
  const { drafts } = readArguments(toUsage('build', '[--drafts]'), args, { options }).values;
  const read = readSettings(process.env);
  const settings = drafts ? toCopyWithDrafts(read) : read;
  startWithFittingHeap(settings);
  // Only now: a process that starts itself again has no use for it.
  const { buildSite } = await import('./build-site.ts');
  const built = await buildSite(settings, (line) => process.stdout.write(`${line}\n`));
  return built ? 0 : 1;
}

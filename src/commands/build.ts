/** `build`: checks the content, then builds the site into OUT_DIR. Exit codes as for check. */
import { readArguments, toUsage } from './arguments.ts';
import { startWithFittingHeap } from './heap.ts';
import { readSettings } from '../session/settings.ts';

export async function run(args: readonly string[]): Promise<number> {
  readArguments(toUsage('build'), args);
  const settings = readSettings(process.env);
  startWithFittingHeap(settings);
  // Only now: a process that starts itself again has no use for it.
  const { buildSite } = await import('./build-site.ts');
  const built = await buildSite(settings, (line) => process.stdout.write(`${line}\n`));
  return built ? 0 : 1;
}

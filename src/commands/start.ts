/** `start`: builds the site and serves it. */
import { readServerEnvironment } from './arguments.ts';
import { startWithFittingHeap } from './heap.ts';
import { readSettings } from '../session/settings.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

export async function run(args: readonly string[]): Promise<number> {
  const env = readServerEnvironment('start', args);
  const settings = readSettings(env);
  startWithFittingHeap(settings);
  // Only now: a process that starts itself again has no use for them.
  const { buildSite } = await import('./build-site.ts');
  const { startPreview } = await import('../serve/start-preview.ts');
  if (!(await buildSite(settings, say))) return 1;
  await startPreview(settings, env, say);
  return 0;
}

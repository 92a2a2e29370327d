/** `start`: builds the site and serves it. */
import { readServerEnvironment } from './arguments.ts';
import { say } from './exit.ts';
import { buildSite } from '../build/run/build-site.ts';
import { startPreview } from '../astro/serve/preview-server.ts';
import { readSettings } from '../build/settings.ts';

export async function run(args: readonly string[]): Promise<number> {
  const env = readServerEnvironment('start', args);
  const settings = readSettings(env);
  if (!(await buildSite(settings, say))) return 1;
  await startPreview(settings, env, say);
  return 0;
}

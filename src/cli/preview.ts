/** `preview`: serves the finished site in OUT_DIR with the headers that hosts are told to send. */
import { readServerEnvironment } from './arguments.ts';
import { say } from './exit.ts';
import { startPreview } from '../astro/serve/preview-server.ts';
import { readSettings } from '../build/settings.ts';

export async function run(args: readonly string[]): Promise<number> {
  const env = readServerEnvironment('preview', args);
  await startPreview(readSettings(env), env, say);
  return 0;
}

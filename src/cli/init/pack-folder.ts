import { join } from 'node:path';
import { runNpm } from './npm.ts';

/** Makes a tarball of the package in `folder`, puts it into `to`, and gives its path. */
export async function packFolder(folder: string, to: string): Promise<string> {
  const options = ['--ignore-scripts', '--loglevel=error', '--pack-destination', to];
  const { code, log } = await runNpm(folder, ['pack', ...options]);
  const name = log.trim().split('\n').at(-1) ?? '';
  if (code !== 0 || !name.endsWith('.tgz')) throw new Error(`npm pack failed: ${log}`);
  return join(to, name);
}

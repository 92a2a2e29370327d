/** `npm run publish -- --to DIR`: builds, then serves the site from DIR/current; `--back`: serves the release before. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArguments } from '../src/site/arguments.ts';
import { runScript, UsageError } from '../src/site/exit.ts';
import { startWithFittingHeap } from '../src/site/heap.ts';
import { readSettings } from '../src/site/settings.ts';

const USAGE = 'npm run publish -- --to DIR [--back]';
const say = (line: string) => process.stdout.write(`${line}\n`);

await runScript(async () => {
  const { dir, back } = readOptions();
  if (!back) startWithFittingHeap(readSettings(process.env));
  // Only now: a process that starts itself again has no use for it.
  const { goBackTo, publishSite } = await import('../src/site/publish-site.ts');
  if (!back) return (await publishSite(readSettings(process.env), dir, say)) ? 0 : 1;
  if (!existsSync(dir)) throw new UsageError(`There is no ${dir}. Usage: ${USAGE}`);
  await goBackTo(dir, say);
  return 0;
});

function readOptions(): { dir: string; back: boolean } {
  const options = { to: { type: 'string' }, back: { type: 'boolean', default: false } } as const;
  const { to = '', back } = readArguments(USAGE, { options }).values;
  if (to.trim() === '') throw new UsageError(`Say where to. Usage: ${USAGE}`);
  return { dir: resolve(to), back };
}

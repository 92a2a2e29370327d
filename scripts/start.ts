/** `npm start`: builds the site and serves it. */
import { readServerEnvironment } from '../src/site/arguments.ts';
import { runScript } from '../src/site/exit.ts';
import { startWithFittingHeap } from '../src/site/heap.ts';
import { readSettings } from '../src/site/settings.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

await runScript(async () => {
  const env = readServerEnvironment('start');
  const settings = readSettings(env);
  startWithFittingHeap(settings);
  // Only now: a process that starts itself again has no use for them.
  const { buildSite } = await import('../src/site/build-site.ts');
  const { startPreview } = await import('../src/site/start-preview.ts');
  if (!(await buildSite(settings, say))) return 1;
  await startPreview(settings, env, say);
  return 0;
});

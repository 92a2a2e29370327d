/** `npm run build`: checks the content, then builds the site into OUT_DIR. Exit codes as for check. */
import { readArguments } from '../src/site/arguments.ts';
import { runScript } from '../src/site/exit.ts';
import { startWithFittingHeap } from '../src/site/heap.ts';
import { readSettings } from '../src/site/settings.ts';

await runScript(async () => {
  readArguments('npm run build');
  const settings = readSettings(process.env);
  startWithFittingHeap(settings);
  // Only now: a process that starts itself again has no use for it.
  const { buildSite } = await import('../src/site/build-site.ts');
  const built = await buildSite(settings, (line) => process.stdout.write(`${line}\n`));
  return built ? 0 : 1;
});

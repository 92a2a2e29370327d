/** `npm run build`: checks the content, then builds the site into OUT_DIR. Exit codes as for check. */
import { buildSite } from '../src/site/build-site.ts';
import { runScript } from '../src/site/exit.ts';
import { startWithFittingHeap } from '../src/site/heap.ts';
import { readSettings } from '../src/site/settings.ts';

await runScript(async () => {
  const settings = readSettings(process.env);
  startWithFittingHeap(settings);
  const built = await buildSite(settings, (line) => process.stdout.write(`${line}\n`));
  return built ? 0 : 1;
});

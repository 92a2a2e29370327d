/** `npm start`: builds the site and serves it. */
import { buildSite } from '../src/site/build-site.ts';
import { runScript } from '../src/site/exit.ts';
import { startWithFittingHeap } from '../src/site/heap.ts';
import { readSettings } from '../src/site/settings.ts';
import { startPreview } from '../src/site/start-preview.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

await runScript(async () => {
  const settings = readSettings(process.env);
  startWithFittingHeap(settings);
  if (!(await buildSite(settings, say))) return 1;
  await startPreview(settings, process.env, say);
  return 0;
});

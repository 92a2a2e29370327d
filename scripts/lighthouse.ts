/** `npm run lighthouse`: scores the finished site in OUT_DIR on Lighthouse's simulated slow phone. */
import lighthouse from 'lighthouse';
import { readArguments } from '../src/cli/arguments.ts';
import { runScript } from '../src/cli/exit.ts';
import { servePreview } from '../src/astro/serve/preview-server.ts';
import { readSettings } from '../src/build/settings.ts';
import { findBrowser } from '../test/browser/find.ts';
import { startBrowser } from '../test/browser/start-browser.ts';

const PATHS =
  '/ /coverage/2025/02/xi-in-no-hurry-to-take-a-call /topics/tariffs /questions/have-they-spoken /days/2025-04-24 /search';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const PORT = 9333;

await runScript(async () => {
  const { words } = readArguments('npm run lighthouse', process.argv.slice(2), { most: Infinity });
  const { url, server } = await servePreview({ dir: readSettings(process.env).outDir, port: 0 });
  const browser = await startBrowser(await findBrowser(), [`--remote-debugging-port=${PORT}`]);
  let lowest = 100;
  for (const path of words.length > 0 ? words : PATHS.split(' ')) {
    const result = await lighthouse(url + path, { port: PORT, onlyCategories: CATEGORIES });
    const { categories = {}, audits = {} } = result?.lhr ?? {};
    const scores = CATEGORIES.map((id) => Math.round((categories[id]?.score ?? 0) * 100));
    lowest = Math.min(lowest, ...scores);
    const told = scores.map((score, at) => `${CATEGORIES[at] ?? ''} ${score}`);
    process.stdout.write(`${path}: ${told.join(', ')}\n`);
    for (const { id, weight } of Object.values(categories).flatMap((one) => one.auditRefs)) {
      const audit = audits[id];
      if (weight > 0 && audit?.score != null && audit.score < 0.9)
        process.stdout.write(`  ${audit.title}: ${audit.displayValue ?? id}\n`);
    }
  }
  await browser.close();
  server.close();
  return lowest < 100 ? 1 : 0;
});

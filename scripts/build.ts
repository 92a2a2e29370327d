/** `npm run build`: checks the content, then builds the site into OUT_DIR. Exit codes as for check. */
import { buildSite } from '../src/site/build-site.ts';
import { runScript } from '../src/site/exit.ts';
import { readSettings } from '../src/site/settings.ts';

await runScript(async () => {
  const built = await buildSite(readSettings(process.env), (line) => process.stdout.write(`${line}\n`));
  return built ? 0 : 1;
});

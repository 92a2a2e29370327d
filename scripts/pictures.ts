/**
 * `npm run pictures [-- site|desk]`: takes the pictures of the README from the finished site, and those of the manual
 * from the desk.
 */
import { join } from 'node:path';
import { readArguments } from '../src/cli/arguments.ts';
import { runScript, UsageError } from '../src/cli/exit.ts';
import { findBrowser } from '../test/browser/find.ts';
import { startBrowser } from '../test/browser/start-browser.ts';
import { takeDeskPictures } from './pictures/desk.ts';
import { takeSitePictures } from './pictures/site.ts';

const ROOT = join(import.meta.dirname, '..');
const PARTS = { site: takeSitePictures, desk: takeDeskPictures };
const USAGE = 'npm run pictures [-- site|desk]';

await runScript(async () => {
  const { words } = readArguments(USAGE, process.argv.slice(2), { most: 1 });
  const [part] = words;
  const parts = Object.entries(PARTS).filter(([name]) => part === undefined || part === name);
  if (parts.length === 0) throw new UsageError(`“${part ?? ''}” is no part. Usage: ${USAGE}`);
  const browser = await startBrowser(await findBrowser());
  try {
    for (const [, take] of parts) await take(ROOT, browser);
  } finally {
    await browser.close();
  }
  return 0;
});

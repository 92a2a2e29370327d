/** `npm run pictures`: takes the pictures of the README from the finished site in OUT_DIR. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { readArguments } from '../src/commands/arguments.ts';
import { runScript } from '../src/commands/exit.ts';
import { servePreview } from '../src/serve/preview-server.ts';
import { readSettings } from '../src/session/settings.ts';
import { findBrowser } from '../test/browser/find.ts';
import { startBrowser } from '../test/browser/start-browser.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'pictures');
const PICTURES = [
  { name: 'front', path: '/', width: 1440, height: 1000, colorScheme: 'light' },
  {
    name: 'item',
    path: '/coverage/2025/02/xi-in-no-hurry-to-take-a-call',
    width: 390,
    height: 1000,
    colorScheme: 'dark',
  },
] as const;

await runScript(async () => {
  readArguments('npm run pictures', process.argv.slice(2));
  const { url, server } = await servePreview({ dir: readSettings(process.env).outDir, port: 0 });
  const browser = await startBrowser(await findBrowser());
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, path, width, height, colorScheme } of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(url + path, { waitUntil: 'networkidle' });
    const picture = sharp(await page.screenshot()).png({ palette: true, effort: 10 });
    const { size } = await picture.toFile(join(FOLDER, `${name}.png`));
    process.stdout.write(`docs/pictures/${name}.png: ${String(Math.round(size / 1024))} KB\n`);
  }
  await browser.close();
  server.close();
  return 0;
});

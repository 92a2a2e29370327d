import { expect, test } from 'vitest';
import { launchBrowser } from './launch.ts';

test('the browser runs scripts and WebAssembly, as the search page needs', async () => {
  const { browser, name } = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent('<p>Who said what, when</p>');
  const emptyModule = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const compiles = await page.evaluate(
    (bytes) => WebAssembly.validate(new Uint8Array(bytes)),
    emptyModule,
  );
  expect(await page.textContent('p'), name).toBe('Who said what, when');
  expect(compiles, name).toBe(true);
  await browser.close();
});

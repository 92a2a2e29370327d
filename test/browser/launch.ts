import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/**
 * Starts the browser that `setup.ts` found; the caller closes it.
 * @throws where there is no browser: a browser test is never skipped
 */
export async function launchBrowser(): Promise<{ browser: Browser; name: string }> {
  const found = inject('browser');
  if ('problem' in found) throw new Error(found.problem);
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    // Chromium refuses its sandbox to root, and many containers have none.
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  return { browser, name: found.name };
}

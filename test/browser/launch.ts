import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/**
 * Starts the browser that `setup.ts` found; the caller closes it.
 * @throws where there is no browser: a browser test is never skipped
 */
export async function launchBrowser(): Promise<{ browser: Browser; name: string }> {
  const found = inject('browser');
  if ('problem' in found) throw new Error(found.problem);
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: [
      // Chromium refuses its sandbox to root.
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  return { browser, name: found.name };
}

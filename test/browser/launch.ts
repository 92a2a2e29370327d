import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { startBrowser } from './start-browser.ts';

/**
 * Starts the browser that `setup.ts` found; the caller closes it.
 * @throws where there is no browser: a browser test is never skipped
 */
export async function launchBrowser(): Promise<{ browser: Browser; name: string }> {
  const found = inject('browser');
  if ('problem' in found) throw new Error(found.problem);
  return { browser: await startBrowser(found), name: found.name };
}

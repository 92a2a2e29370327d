import { chromium, type Browser } from 'playwright-core';
import type { FoundBrowser } from './find.ts';

/** Starts a browser; the caller closes it. */
export function startBrowser(
  { executablePath, env }: FoundBrowser,
  args: readonly string[] = [],
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    // Chromium refuses its sandbox to root, and many containers have none.
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...args,
    ],
  });
}

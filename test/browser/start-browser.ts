import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import type { FoundBrowser } from './find.ts';

/** Starts a browser; the caller closes it. */
export function startBrowser(found: FoundBrowser, args?: readonly string[]): Promise<Browser> {
  const { shell = found.executablePath } = found;
  return chromium.launch({ ...toStartOptions(found, args), executablePath: shell });
}

export function toStartOptions(
  { executablePath, env }: FoundBrowser,
  args: readonly string[] = [],
): LaunchOptions {
  return {
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
  };
}

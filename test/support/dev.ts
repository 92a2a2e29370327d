/** Runs `dateline dev` in its own process, as a curator does. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { toEnv, type Desk } from './build.ts';
import { HANGS } from './patience.ts';

export interface Dev {
  readonly url: string;
  /** Its output so far. */
  readonly said: () => string;
  readonly isRunning: () => boolean;
  readonly get: (path: string) => Promise<{ status: number; text: string }>;
  /** Waits for this answer of the page. */
  readonly shows: (path: string, status: number, words?: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A busy machine is slow. */
export const SOON = { timeout: HANGS, interval: 200 };

/** Resolves when it has printed its address. */
export async function startDev(desk: Desk): Promise<Dev> {
  const env = {
    ...toEnv(desk),
    NODE_ENV: undefined,
    // Astro serves no pages if it believes that it runs in a test.
    VITEST: undefined,
    ASTRO_DEV_BACKGROUND: '0',
    PORT: '0',
  };
  const bin = join(desk.root ?? process.cwd(), 'bin/dateline.mjs');
  const child = spawn(process.execPath, [bin, 'dev'], {
    cwd: desk.root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  let url = '';
  await vi.waitFor(
    () => {
      expect(child.exitCode, said).toBeNull();
      url = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? '';
      expect(url, said).not.toBe('');
    },
    { timeout: HANGS, interval: 200 },
  );
  const get = async (path: string) => {
    const response = await fetch(`${url}${path}`);
    return { status: response.status, text: await response.text() };
  };
  return {
    url,
    said: () => said,
    isRunning: () => child.exitCode === null,
    get,
    shows: (path, status, words = '') =>
      vi.waitFor(async () => {
        const page = await get(path);
        expect(page).toMatchObject({ status, text: expect.stringContaining(words) as string });
      }, SOON),
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

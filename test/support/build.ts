/** Commands on throwaway publications: in this process, or in one of their own where a test looks at processes. */
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { vi } from 'vitest';
import { runCommand } from '../../src/cli/main.ts';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { readSettings } from '../../src/build/settings.ts';
import { giveBundle, takeBundle } from './kept-bundles.ts';

export interface Desk {
  readonly contentDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
  /** The checkout whose scripts run; this one if absent. */
  readonly root?: string;
  /** The folder in which they are started; `root` if absent. */
  readonly cwd?: string;
  /** Variables of the environment, beside those of the desk. */
  readonly env?: NodeJS.ProcessEnv;
  /** Whether each command has a process of its own, as at a curator's. */
  readonly isApart?: boolean;
}

export interface Run {
  readonly code: number | null;
  readonly output: string;
}

/**
 * A copy of `publication` (a folder under `test/publications`) with its own output and cache, and with the files of
 * `others` that it has not.
 */
export function openDesk(
  publication: string,
  ...others: readonly string[]
): Desk & { close: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-'));
  const contentDir = join(dir, 'content');
  for (const name of [publication, ...others])
    cpSync(join('test/publications', name, 'content'), contentDir, {
      recursive: true,
      force: false,
    });
  return {
    contentDir,
    outDir: join(dir, 'out'),
    cacheDir: join(dir, 'cache'),
    close: () => {
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A copy of the checkout, whose files a test may change. */
export function copyCheckout(root: string): void {
  const names = ['bin', 'src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'];
  for (const name of [...names, 'package.json', 'tsconfig.json'])
    cpSync(name, join(root, name), {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
}

/** The same, each of whose commands starts a process, as a curator's does. */
export function openDeskApart(publication: string) {
  return { ...openDesk(publication), isApart: true };
}

export function toEnv({ root, contentDir, outDir, cacheDir, env }: Desk): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PUBLICATION_DIR: root ?? process.cwd(),
    NODE_ENV: 'production',
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    CACHE_DIR: cacheDir,
    // 29 November 2026, the day of the last correction of the example.
    SOURCE_DATE_EPOCH: '1795911000',
    ASTRO_TELEMETRY_DISABLED: '1',
    ...env,
  };
}

/** Variables that a command reads when it starts; others are for a process of its own. */
const READ_ONCE = new Set(['SITE_URL', 'SOURCE_DATE_EPOCH']);

/** One command at a time: each has the environment and the output of this process for itself. */
let last: Promise<unknown> = Promise.resolve();

/** Runs a command of the engine to its end. */
export function run(
  name: string,
  desk: Desk,
  signal?: AbortSignal,
  args: readonly string[] = [],
): Promise<Run> {
  const { root, cwd, env = {}, isApart = false } = desk;
  if (root !== undefined) return runToEnd(name, desk, signal, args);
  const isForHere = cwd === undefined && Object.keys(env).every((key) => READ_ONCE.has(key));
  if (isApart || signal !== undefined || !isForHere)
    return withBundle(name, toEnv(desk), () => runToEnd(name, desk, signal, args));
  const done = last.then(() => withBundle(name, toEnv(desk), () => runHere(name, desk, args)));
  last = done.catch(() => undefined);
  return done;
}

/** A build takes the bundle of templates that another has made, and leaves its own. */
async function withBundle(
  name: string,
  env: NodeJS.ProcessEnv,
  start: () => Promise<Run>,
): Promise<Run> {
  if (name !== 'build' || !existsSync(env.CONTENT_DIR ?? '')) return start();
  const settings = readSettings(env);
  takeBundle(settings);
  const done = await start();
  giveBundle(settings);
  return done;
}

async function runHere(name: string, desk: Desk, args: readonly string[]): Promise<Run> {
  const before = { env: process.env, exitCode: process.exitCode };
  let output = '';
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      output += String(chunk);
      return true;
    }),
  );
  process.env = toEnv(desk);
  try {
    await runCommand([name, ...args]);
    return { code: Number(process.exitCode ?? 0), output };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.env = before.env;
    process.exitCode = before.exitCode;
  }
}

function runToEnd(
  name: string,
  desk: Desk,
  signal: AbortSignal | undefined,
  args: readonly string[],
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [join(desk.root ?? process.cwd(), 'bin/dateline.mjs'), name, ...args],
      {
        cwd: desk.cwd ?? desk.root,
        env: toEnv(desk),
        signal,
        killSignal: 'SIGKILL',
      },
    );
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    // Ending it on purpose is an error event too; the close event tells the rest.
    child.on('error', () => undefined);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

/** Puts a picture into the first item of the publication `one-story`. */
export async function addPicture(contentDir: string): Promise<void> {
  const folder = join(contentDir, 'coverage/2025/02');
  const picture = { width: 1200, height: 800, channels: 3, background: '#f2f4f2' } as const;
  await sharp({ create: picture }).png().toFile(join(folder, 'quay.png'));
  appendFileSync(
    join(folder, 'opening.mdx'),
    '\n<Figure src="./quay.png" alt="The quay" credit="Jo Marsh" rights="CC BY 4.0" />\n',
  );
}

/** The bytes of every file below `dir`, by path. */
export function readSite(dir: string): Map<string, string> {
  return new Map(
    listAllFiles(dir).map((path) => [path, readFileSync(join(dir, path)).toString('base64')]),
  );
}

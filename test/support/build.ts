/** Runs commands on temporary publications: in this process, or in a child process if a test observes processes. */
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
  /** The checkout whose scripts run; by default this one. */
  readonly root?: string;
  /** The working folder; by default `root`. */
  readonly cwd?: string;
  /** Environment variables in addition to the desk's. */
  readonly env?: NodeJS.ProcessEnv;
  /** Whether each command runs in its own process, as for a curator. */
  readonly isApart?: boolean;
  /** Called with all output so far, if it runs in its own process. */
  readonly onOutput?: (output: string) => void;
}

export interface Run {
  readonly code: number | null;
  readonly output: string;
}

/**
 * A copy of `publication` (a folder in `test/publications`) with its own output and cache, and with files of `others`
 * that it lacks.
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

/** A copy of the checkout that a test may change. */
export function copyCheckout(root: string): void {
  const names = ['bin', 'src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'];
  for (const name of [...names, 'package.json', 'tsconfig.json'])
    cpSync(name, join(root, name), {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
}

/** The same, with a process for each command, as for a curator. */
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

/** Variables that a command reads when it starts; others need their own process. */
const READ_ONCE = new Set(['SITE_URL', 'SOURCE_DATE_EPOCH']);

/** One command at a time, since each uses this process's environment and output. */
let last: Promise<unknown> = Promise.resolve();

/** Runs a command of the engine until it ends. */
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

/** A build uses the template bundle of another, and shares its own. */
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
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        desk.onOutput?.(output);
      });
    // Killing it on purpose also emits an error; the close event is enough.
    child.on('error', () => undefined);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

/** Adds a picture to the first item of the publication `one-story`. */
export async function addPicture(contentDir: string): Promise<void> {
  const folder = join(contentDir, 'coverage/2025/02');
  const picture = { width: 1200, height: 800, channels: 3, background: '#f2f4f2' } as const;
  await sharp({ create: picture }).png().toFile(join(folder, 'quay.png'));
  appendFileSync(
    join(folder, 'opening.mdx'),
    '\n<Figure src="./quay.png" alt="The quay" credit="Jo Marsh" rights="CC BY 4.0" />\n',
  );
}

/** The bytes of every file in `dir`, by path. */
export function readSite(dir: string): Map<string, string> {
  return new Map(
    listAllFiles(dir).map((path) => [path, readFileSync(join(dir, path)).toString('base64')]),
  );
}

/** Publications that use the package as npm would install it, without a registry. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makePackage } from '../../scripts/package/make-package.ts';
import { shipBundle } from '../../scripts/package/ship-bundle.ts';
import { whileLocked } from '../../src/build/publish/lock.ts';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import type { Run } from './build.ts';
import { keepForOthers } from './kept-bundles.ts';
import { HANGS } from './patience.ts';

/** What the package is made of. */
const PARTS = [
  'bin',
  'content',
  'docs',
  'extension',
  'public',
  'scripts/package',
  'src',
  'starter',
];
const FILES = ['package.json', 'package-lock.json', 'tsconfig.package.json', 'tsconfig.json'];

/** The package of this checkout with its bundle, made once for all tests. */
export async function openPackage(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of PARTS) hash.update(digestFolder(folder));
  for (const file of FILES) hash.update(readFileSync(file));
  const shared = resolve('.cache/test/packages', hash.digest('hex'));
  const make = () => {
    if (existsSync(shared)) return;
    const place = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-made-')));
    try {
      makePackage(process.cwd(), place);
      shipBundle(process.cwd(), place);
      keepForOthers(place, shared);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  };
  await whileLocked([shared], make, { patience: HANGS });
  return shared;
}

export function digestFolder(dir: string): string {
  const hash = createHash('sha256');
  for (const path of listAllFiles(dir)) hash.update(path).update(readFileSync(join(dir, path)));
  return hash.digest('hex');
}

/** Gives `dir` a copy of the package `made`, and links to all other packages of the checkout `root`. */
export function install(made: string, dir: string, root = ''): void {
  const [from, to] = [resolve(root, 'node_modules'), join(dir, 'node_modules')];
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from))
    if (!name.startsWith('.')) symlinkSync(join(from, name), join(to, name), 'junction');
  cpSync(made, join(to, 'dateline'), { recursive: true });
}

/** Runs a command of the installed package in `dir`. */
export function runInstalled(
  dir: string,
  args: readonly string[],
  options: readonly string[] = [],
) {
  return new Promise<Run>((done) => {
    const child = spawn(process.execPath, [...options, toBin(dir), ...args], {
      cwd: dir,
      env: toInstalledEnv(),
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => {
      done({ code, output });
    });
  });
}

export function toBin(dir: string): string {
  return join(dir, 'node_modules/dateline/bin/dateline.mjs');
}

/** The environment of a shell outside tests: Astro serves no pages if it believes that it runs in a test. */
export function toInstalledEnv(): NodeJS.ProcessEnv {
  const ours = /^(PUBLICATION_DIR|NODE_COMPILE_CACHE|NODE_ENV|VITEST\w*)$/;
  const env = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(env), SOURCE_DATE_EPOCH: '1764000000' };
}

/** Publications that use the package as npm would install it, without a registry. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Run } from './build.ts';

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

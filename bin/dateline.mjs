#!/usr/bin/env node
/** `dateline <command> [arguments]`: works in the publication in the current folder, or in `PUBLICATION_DIR`. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const OLDEST = [22, 12];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

const pinned = findPinned();
if (pinned === undefined) await start();
else handOver(pinned);

/** The Node that the publication has among its packages, if it is another than this one. */
function findPinned() {
  const [platform, file] =
    process.platform === 'win32' ? ['win', 'node.exe'] : [process.platform, 'node'];
  const name = `node-${platform}-${process.arch}`;
  const folder = join(process.env.PUBLICATION_DIR || process.cwd(), 'node_modules', name);
  const node = join(folder, 'bin', file);
  if (!existsSync(node)) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return version === process.versions.node ? undefined : node;
}

/** @param {string} node */
function handOver(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  // The terminal sends Ctrl-C to both.
  process.on('SIGINT', () => undefined);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  // The binary is there and does not start: another C library, say, as on Alpine.
  child.on('error', () => void start());
  child.on('close', (code, signal) => {
    if (code !== null && code >= 0) process.exitCode = code;
    else if (signal !== null) process.exitCode = 128 + constants.signals[signal];
  });
}

async function start() {
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    process.stderr.write(
      `Dateline needs Node ${OLDEST.join('.')} or newer, and this is ${process.versions.node}. Install a newer one from https://nodejs.org, then run the same command again.\n`,
    );
    process.exit(2);
  }
  // Half of the time to the first line of output would go into compiling Astro again.
  module.enableCompileCache?.();
  const compiled = module.getCompileCacheDir?.();
  // What is kept lies in a folder for this Node, below the one to be named to the processes that are started.
  if (compiled !== undefined) process.env.NODE_COMPILE_CACHE ??= dirname(compiled);
  process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
  // Astro would leave its servers running behind the caller’s back.
  process.env.ASTRO_DEV_BACKGROUND ??= '0';
  process.env.ASTRO_PREVIEW_BACKGROUND ??= '0';

  const main = join(import.meta.dirname, '../src/commands/main');
  const file = [`${main}.js`, `${main}.ts`].find(existsSync) ?? '';
  const { runCommand } = await import(pathToFileURL(file).href);
  await runCommand(process.argv.slice(2));
}

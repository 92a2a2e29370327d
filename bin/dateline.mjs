#!/usr/bin/env node
/** `dateline <command> [arguments]`: runs a command on the publication in the current folder or `PUBLICATION_DIR`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOutside } from './outside.mjs';

const OLDEST = [22, 12];
/** These options inspect a process, and mean the one that does the work. */
const LOOKS = /^--(inspect|cpu-prof|heap-prof|prof)/;

const pinned = findPinned();
if (pinned === undefined) await start();
// The binary may not start, for instance with another C library, as on Alpine.
else process.exitCode = await runOutside(pinned, process.argv.slice(2)).catch(() => start());

/** The Node in the publication's packages, if it differs from this one. */
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

async function start() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    process.stderr.write(
      `Dateline needs Node ${OLDEST.join('.')} or newer, and this is ${process.versions.node}. Install a newer one from https://nodejs.org, then run the same command again.\n`,
    );
    process.exit(2);
  }
  if (process.execArgv.some((option) => LOOKS.test(option))) await import('./inside.mjs');
  else process.exitCode = await runOutside(process.execPath, process.argv.slice(2));
  return process.exitCode;
}

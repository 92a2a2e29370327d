/**
 * Runs a script of the repository (`scripts/<name>.ts`) or a command of the engine on the pinned Node, after installing
 * what is missing.
 *
 *     node scripts/run.mjs <name> [arguments]
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { runOutside } from '../bin/outside.mjs';
import { exitCode, root, SetupProblem } from './process.mjs';
import { setUp, systemNode } from './setup.mjs';

const [name = '', ...args] = process.argv.slice(2);
const script = join(root, 'scripts', `${name}.ts`);
const isScript = existsSync(script);
// Node still calls type stripping experimental.
const words = ['--disable-warning=ExperimentalWarning', script, ...args];

/**
 * What scripts need that are not development tools.
 * @type {Readonly<Record<string, import('./setup.mjs').Need>>}
 */
const NEEDS = { init: 'site', map: 'site', bench: 'bench' };

try {
  process.exitCode = await run(await setUp(isScript ? (NEEDS[name] ?? 'tools') : 'site'));
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/**
 * @param {string} node
 * @returns {Promise<number>}
 */
async function run(node) {
  try {
    if (!isScript) return await runOutside(node, [name, ...args], environment(node));
    return await exitCode(spawn(node, words, { stdio: 'inherit', env: environment(node) }));
  } catch (error) {
    // The binary may not start, for instance with another C library, as on Alpine.
    const cannotStart = error instanceof SetupProblem || error.syscall?.startsWith('spawn');
    if (node === process.execPath || !cannotStart) throw error;
    return run(systemNode(error.message));
  }
}

/** @param {string} node */
function environment(node) {
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH];
  return {
    ...process.env,
    PATH: path.join(delimiter),
    PUBLICATION_DIR: process.env.PUBLICATION_DIR || root,
    // Otherwise, compiling Astro again would take half of the time to the first line of output.
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
    ASTRO_TELEMETRY_DISABLED: '1',
    // Otherwise, Astro may leave its servers running in the background.
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
  };
}

/** npm, run for a publication as if somebody had typed it there. */
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { ENGINE_DIR } from '../../build/engine.ts';

interface NpmRun {
  readonly code: number;
  /** What it wrote. */
  readonly log: string;
}

/** The npm of the machine, on the Node of the machine: that of `node_modules` may be about to be replaced. */
function runNpm(folder: string, args: readonly string[]): Promise<NpmRun> {
  return new Promise((resolve) => {
    const child = spawn('npm', args, {
      cwd: folder,
      env: toPlainEnv(process.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows npm is a batch file, which only a shell can start; no argument holds a space.
      shell: process.platform === 'win32',
    });
    let log = '';
    child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.on('error', (error) => {
      resolve({ code: 127, log: `npm cannot be started: ${error.message}` });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, log: log.trim() });
    });
  });
}

/** Of an npm that runs us, a second one would take its folder for its own. */
function toPlainEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours =
    /^(npm_(lifecycle|package|command|execpath|node_execpath|config_(local_prefix|prefix|global_prefix|node_gyp|noproxy|user_agent|init_module))\w*|INIT_CWD|NODE|PUBLICATION_DIR|NODE_COMPILE_CACHE)$/;
  const outside = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const kept = Object.entries(env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(kept), PATH: outside.join(delimiter) };
}

/** `packages` may hold options. Packages are installed as they are: none of them needs a script of its own. */
export function installWithNpm(folder: string, packages: readonly string[] = []): Promise<NpmRun> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return runNpm(folder, ['install', ...quiet, '--prefer-offline', ...packages]);
}

/** Makes a tarball of the package in `folder`, puts it into `to`, and gives its path. */
export async function packFolder(folder: string, to: string): Promise<string> {
  const options = ['--ignore-scripts', '--loglevel=error', '--pack-destination', to];
  const { code, log } = await runNpm(folder, ['pack', ...options]);
  const name = log.trim().split('\n').at(-1) ?? '';
  if (code !== 0 || !name.endsWith('.tgz')) throw new Error(`npm pack failed: ${log}`);
  return join(to, name);
}

/** The tarball of the package that is at work: what npm has unpacked, without what it has put in. */
export function packInstalled(folder: string): Promise<string> {
  const copy = join(folder, 'package');
  cpSync(ENGINE_DIR, copy, {
    recursive: true,
    filter: (path) => !relative(ENGINE_DIR, path).split(/[/\\]/).includes('node_modules'),
  });
  return packFolder(copy, folder);
}

/** npm, run for a publication as if somebody had typed it there. */
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';

export interface NpmRun {
  readonly code: number;
  /** What it wrote. */
  readonly log: string;
}

/** The npm of the machine, on the Node of the machine: that of `node_modules` may be about to be replaced. */
export function runNpm(folder: string, args: readonly string[]): Promise<NpmRun> {
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

/** Packages are installed as they are: none of them needs a script of its own. */
export function installWithNpm(folder: string): Promise<NpmRun> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return runNpm(folder, ['install', ...quiet, '--prefer-offline']);
}

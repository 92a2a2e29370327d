/** Runs the git of this machine: never through a shell, and never so that it waits for somebody at a terminal. */
import { spawn } from 'node:child_process';
import { codeOf } from '../../build/publish/disk.ts';

export interface Ran {
  readonly isDone: boolean;
  readonly out: Buffer;
  /** All that git and its hooks said, in order. */
  readonly words: string;
  readonly why?: 'missing' | 'stopped';
}

export interface GitOptions {
  readonly input?: string;
  readonly signal?: AbortSignal | undefined;
  /** Gets the last line that git said, as it says it. */
  readonly onLine?: ((line: string) => void) | undefined;
  readonly env?: Readonly<Record<string, string>>;
}

/** With `GPG_TTY`, a question for a passphrase would take the terminal. */
const SILENT = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  GPG_TTY: '',
  SSH_ASKPASS_REQUIRE: 'never',
  GIT_EDITOR: ':',
};

/**
 * Reads, without taking the lock of the index. The output of git is for programs here, so it is that of no country.
 */
export function readGit(cwd: string, args: readonly string[], options?: GitOptions): Promise<Ran> {
  const all = ['--no-optional-locks', '-c', 'core.quotepath=false', ...args];
  return runGit(cwd, all, { ...options, env: { LC_ALL: 'C' } });
}

/** The output of a reading as text, or `undefined` if git does not give it. */
export async function findInGit(
  cwd: string,
  args: readonly string[],
  options?: GitOptions,
): Promise<string | undefined> {
  const { isDone, out } = await readGit(cwd, args, options);
  return isDone ? out.toString() : undefined;
}

/** Paths are names of files, not patterns. Hooks run. Git speaks English, which `explain.ts` reads. */
export function runGit(cwd: string, args: readonly string[], options: GitOptions = {}) {
  const { input, signal, onLine, env } = options;
  return new Promise<Ran>((resolve) => {
    const git = spawn('git', ['--no-pager', '--literal-pathspecs', ...args], {
      cwd,
      env: { ...process.env, LANGUAGE: 'en', ...SILENT, ...env },
      // Away from the terminal: what git starts cannot ask there, and all of it ends together.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const [out, all]: [Buffer[], Buffer[]] = [[], []];
    const stop = () => {
      try {
        process.kill(process.platform === 'win32' ? (git.pid ?? 0) : -(git.pid ?? 0));
      } catch {
        // It has ended by itself.
      }
    };
    const end = (isDone: boolean, why?: Ran['why']) => {
      signal?.removeEventListener('abort', stop);
      const words = toPlain(Buffer.concat(all).toString());
      resolve({ isDone, out: Buffer.concat(out), words, ...(why !== undefined && { why }) });
    };
    git.stdout.on('data', (chunk: Buffer) => {
      out.push(chunk);
      all.push(chunk);
    });
    git.stderr.on('data', (chunk: Buffer) => {
      all.push(chunk);
      const line = chunk
        .toString()
        .trim()
        .split(/[\r\n]+/)
        .at(-1);
      if (line !== undefined && line !== '') onLine?.(line);
    });
    git.on('error', (error) => end(false, codeOf(error) === 'ENOENT' ? 'missing' : undefined));
    git.on('close', (code) => {
      const isStopped = signal?.aborted === true && code !== 0;
      end(code === 0, isStopped ? 'stopped' : undefined);
    });
    // Git may end before it has read all.
    git.stdin.on('error', () => undefined);
    git.stdin.end(input ?? '');
    signal?.addEventListener('abort', stop);
    if (signal?.aborted === true) stop();
  });
}

/** Of the states of a progress the last; without colours. */
function toPlain(words: string): string {
  return words
    .replace(/\p{Cc}\[[\d;]*[A-Za-z]/gu, '')
    .replace(/^.*\r(?!\n)(?=.)/gm, '')
    .trim();
}

/** Asks nothing by ssh either, unless somebody has said how git is to use it. */
export async function toSilentSsh(cwd: string): Promise<Readonly<Record<string, string>>> {
  if ('GIT_SSH_COMMAND' in process.env || 'GIT_SSH' in process.env) return {};
  const own = await findInGit(cwd, ['config', '--get', 'core.sshCommand']);
  return own === undefined ? { GIT_SSH_COMMAND: 'ssh -o BatchMode=yes' } : {};
}

/** Copies of one publication, as two editors have them, and the repository that both push to. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A git that nobody has told anything, but who works at it. */
export function toGitEnv(dir: string): Record<string, string> {
  const config = join(dir, 'gitconfig');
  mkdirSync(dir, { recursive: true });
  writeFileSync(config, '[user]\n\tname = Ada\n\temail = ada@quay.example\n');
  return { GIT_CONFIG_GLOBAL: config, GIT_CONFIG_NOSYSTEM: '1' };
}

export interface Copy {
  readonly dir: string;
  readonly git: (...args: string[]) => string;
  readonly put: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  /** A hook that ends with `code`, or the script of one. */
  readonly hook: (name: string, script: string) => void;
}

export function toCopy(dir: string, env: NodeJS.ProcessEnv): Copy {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: dir,
      env: { ...process.env, ...env, LC_ALL: 'C' },
      stdio: 'pipe',
      encoding: 'utf8',
    });
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  return {
    ...{ dir, git, put },
    read: (path) => readFileSync(join(dir, path), 'utf8'),
    hook: (name, script) => {
      const path = join(git('rev-parse', '--absolute-git-dir').trim(), 'hooks', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `#!/bin/sh\n${script}\n`);
      chmodSync(path, 0o755);
    },
  };
}

/** A repository at `dir` with what `fill` puts there, committed on `main`. */
export function makeRepository(dir: string, env: NodeJS.ProcessEnv, fill: (copy: Copy) => void) {
  mkdirSync(dir, { recursive: true });
  const copy = toCopy(dir, env);
  copy.git('init', '-q', '-b', 'main');
  fill(copy);
  copy.git('add', '-A');
  copy.git('commit', '-qm', 'Begin');
  return copy;
}

/** An empty repository that `copy` pushes to, followed by `main`. */
export function addHub(copy: Copy, dir: string, env: NodeJS.ProcessEnv): Copy {
  mkdirSync(dir, { recursive: true });
  const hub = toCopy(dir, env);
  hub.git('init', '-q', '--bare', '-b', 'main');
  copy.git('remote', 'add', 'origin', dir);
  copy.git('push', '-q', '-u', 'origin', 'main');
  copy.git('remote', 'set-head', 'origin', 'main');
  return hub;
}

/** Another editor's copy of what is in `hub`. */
export function makeClone(hub: Copy, dir: string, env: NodeJS.ProcessEnv): Copy {
  hub.git('clone', '-q', hub.dir, dir);
  return toCopy(dir, env);
}

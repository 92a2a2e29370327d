/** A desk on the invented publication of `desk-content.ts`, with a saved page and a release. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { putDeskContent, SAVED_PAGE } from './desk-content.ts';
import { readSettings } from '../../src/build/settings.ts';
import { giveBundle, takeBundle } from './kept-bundles.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'bin/dateline.mjs');
const here = join(import.meta.dirname, 'desk-here.ts');

export interface Desk {
  /** Includes the token of the start. */
  readonly address: string;
  /** Before the start. */
  readonly said: string;
  /** Resolves when all its processes have ended. */
  readonly stop: () => Promise<void>;
}

/** Makes the publication in `dir`, as a repository; `more` is added to the environment of all commands. */
export function makeDesk(dir: string, more: Readonly<Record<string, string>> = {}) {
  const made = toDesk(dir, more);
  const { contentDir, env, run } = made;
  putDeskContent(contentDir);
  writeFileSync(join(dir, 'page.html'), SAVED_PAGE);
  // Saves a page for the desk. Without a known outlet, no draft is written, so the command fails.
  const clip = [program, 'clip', join(dir, 'page.html'), '--write'];
  spawnSync(process.execPath, clip, { cwd: root, env });
  run('release');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@quay.example', ...args], {
      cwd: dir,
      env,
    });
  git('init', '-q');
  git('add', 'content', 'content.released.json', 'content.releases');
  git('commit', '-qm', 'Released');
  return made;
}

/** Opens the publication in `dir`; see `makeDesk`. */
export function toDesk(dir: string, more: Readonly<Record<string, string>> = {}) {
  const contentDir = join(dir, 'content');
  const env = toEnv(dir, contentDir, more);
  const packages = join(dir, 'node_modules');
  mkdirSync(dir, { recursive: true });
  if (!existsSync(packages)) symlinkSync(join(root, 'node_modules'), packages, 'junction');
  const run = (name: string, ...args: string[]) =>
    execFileSync(process.execPath, [program, name, ...args], { cwd: root, env, stdio: 'pipe' });
  /** With `mayAskHere`, the desk may ask servers of this machine. */
  const start = async (port = 0, { mayAskHere = false } = {}): Promise<Desk> => {
    const settings = readSettings(env, root);
    takeBundle(settings);
    const { stop, ...started } = await startDesk(
      env,
      mayAskHere ? [here, String(port)] : [program, 'desk', '--port', String(port)],
    );
    return {
      ...started,
      stop: async () => {
        await stop();
        giveBundle(settings);
      },
    };
  };
  return { contentDir, env, run, start };
}

/**
 * A publication on the package starts in half of the time that the checkout takes. Astro serves no pages if it believes
 * that it runs in a test.
 */
function toEnv(dir: string, contentDir: string, more: Readonly<Record<string, string>>) {
  const { VITEST: _, NODE_ENV: __, ...outside } = process.env;
  return {
    ...outside,
    PUBLICATION_DIR: dir,
    CONTENT_DIR: contentDir,
    CACHE_DIR: join(dir, 'cache'),
    OUT_DIR: join(dir, 'out'),
    ...more,
  };
}

/** Rejects with its output if it ends instead. */
function startDesk(env: NodeJS.ProcessEnv, words: readonly string[]): Promise<Desk> {
  const started = spawn(process.execPath, words, {
    cwd: root,
    env,
  });
  const ended = new Promise<void>((resolve) => started.once('close', () => resolve()));
  const stop = () => {
    started.kill();
    return ended;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/localhost:\d+\/@desk\/#\S+/.exec(said) ?? [];
      if (address !== undefined) resolve({ address, said, stop });
    };
    started.stdout.on('data', listen);
    started.stderr.on('data', listen);
    started.once('exit', () => {
      reject(new Error(said));
    });
  });
}

/** What git knows of a file, by three questions; nothing is ever written to a repository. */
import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { toManifestPath } from '../build/released.ts';

const run = promisify(execFile);

export interface ReleasedText {
  /** The day of the release, as in `2025-02-12`. */
  readonly on: string;
  readonly text: string;
}

/**
 * The text of a file when the publication was released last; `undefined` where there is no release, no repository or no git,
 * and for a file that is newer. `inside` is a path of content, see `toPath`.
 */
export async function findReleasedText(
  contentDir: string,
  inside: string,
): Promise<ReleasedText | undefined> {
  const manifest = toManifestPath(contentDir);
  const commit = await ask(dirname(manifest), [
    ...['log', '-1', '--format=%H %cs', '--', basename(manifest)],
  ]);
  const [, hash, on] = /^([0-9a-f]{40,64}) (\d{4}-\d\d-\d\d)\s*$/.exec(commit ?? '') ?? [];
  if (hash === undefined || on === undefined) return undefined;
  const text = await ask(contentDir, ['show', `${hash}:./${inside}`]);
  return text === undefined ? undefined : { on, text };
}

/** Who changed a file last, and when, as a line to be read; `undefined` where nobody knows. */
export async function findLastHand(
  contentDir: string,
  inside: string,
): Promise<string | undefined> {
  const line = await ask(contentDir, ['log', '-1', '--format=%an, %cs', '--', `./${inside}`]);
  return line?.trim() === '' ? undefined : line?.trim();
}

async function ask(cwd: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', ['--no-pager', ...args], {
      cwd,
      timeout: 5000,
      maxBuffer: 4 * 1024 * 1024,
      windowsHide: true,
    });
    return stdout;
  } catch {
    return undefined;
  }
}

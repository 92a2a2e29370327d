/** What git knows of a file. Nothing is ever written to a repository. */
import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { toManifestPath } from '../build/released.ts';
import { listSentences } from './clip/sentences.ts';
import { addToList } from './edit/change-fields.ts';
import { openBody } from './edit/body.ts';
import { openFields } from './edit/fields.ts';
import { getAddressed } from './open-file.ts';

const run = promisify(execFile);

/**
 * The text of a file at the last release. `undefined` without a release, a repository or git, and for a newer file.
 * `inside` is a safe path of content.
 */
export async function findReleasedText(
  contentDir: string,
  inside: string,
): Promise<{ on: string; text: string } | undefined> {
  const manifest = toManifestPath(contentDir);
  const log = ['log', '-1', '--format=%H %cs', '--', basename(manifest)];
  const commit = await ask(dirname(manifest), log);
  const [, hash, on] = /^([0-9a-f]{40,64}) (\d{4}-\d\d-\d\d)\s*$/.exec(commit ?? '') ?? [];
  if (hash === undefined || on === undefined) return undefined;
  const text = await ask(contentDir, ['show', `${hash}:./${inside}`]);
  return text === undefined ? undefined : { on, text };
}

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

type Change = Readonly<Record<'field' | 'was' | 'now', string>>;

/** Fields about our own work: a correction is of what readers read. */
const OURS = ['corrections', 'status', 'aliases', 'redirects', 'revisions', 'publish', 'was'];

export function listFieldChanges(inside: string, before: string, now: string): Change[] {
  const { kind } = getAddressed(inside);
  const [was, is] = [before, now].map((text) => openFields({ kind, text }).data as Fields);
  const names = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])];
  const fields = names
    .filter((name) => !OURS.includes(name))
    .flatMap((name) => listOfField(name, was?.[name], is?.[name]));
  return [...fields, ...listOfBody(inside, before, now)];
}

type Fields = Readonly<Record<string, unknown>> | undefined;

/** Every value that changed, as text that a correction can quote. */
function listOfField(name: string, before: unknown, now: unknown): Change[] {
  const [was, is] = [before, now].map((value) => new Map(listTexts(value, name)));
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
    .map((field) => ({ field, was: was?.get(field) ?? '', now: is?.get(field) ?? '' }))
    .filter((change) => change.was !== change.now);
}

function listTexts(value: unknown, name: string): [field: string, text: string][] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    const all: unknown[] = value;
    return all.some((one) => typeof one === 'object')
      ? all.flatMap((one, index) => listTexts(one, `${name}[${index}]`))
      : [[name, all.map(String).join(', ')]];
  }
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([below, one]) => listTexts(one, `${name}.${below}`));
  // All scalars of our YAML are texts.
  return [[name, typeof value === 'string' ? value : '']];
}

function listOfBody(inside: string, before: string, now: string): Change[] {
  const { kind } = getAddressed(inside);
  if (inside.endsWith('.yaml')) return [];
  const [was = [], is = []] = [before, now].map((text) =>
    listSentences(openBody({ kind, text }).words).map((one) => one.trim()),
  );
  const start = was.findIndex((sentence, index) => sentence !== is[index]);
  const from = start < 0 ? was.length : start;
  if (from === was.length && is.length === was.length) return [];
  let end = 0;
  while (end < Math.min(was.length, is.length) - from && was.at(-1 - end) === is.at(-1 - end))
    end += 1;
  const [old, next] = [was, is].map((all) => all.slice(from, all.length - end).join(' '));
  return [{ field: 'body', was: old ?? '', now: next ?? '' }];
}

/** Adds a correction that quotes the first change. Throws EditError. */
export function addCorrection(
  inside: string,
  text: string,
  [change]: readonly Change[],
  { on, type, why }: { readonly on: string; readonly type: string; readonly why: string },
): string {
  const { was = '', now = '' } = change ?? {};
  const words = { ...(was !== '' && { was }), ...(now !== '' && { now }) };
  const file = { kind: getAddressed(inside).kind, text };
  return addToList(file, ['corrections'], { on, type, ...words, why });
}

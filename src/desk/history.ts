/** What changed in a file since the last release, and who changed it last. */
import { basename, dirname } from 'node:path';
import { DISK, findStats } from '../build/publish/disk.ts';
import { listUnreleased, toManifestPath } from '../build/released.ts';
import { type Session, toDayHere } from '../build/session.ts';
import { listSentences } from './clip/sentences.ts';
import { addToList } from './edit/change-fields.ts';
import { openBody } from './edit/body.ts';
import { type EditFile, openFields } from './edit/fields.ts';
import { findInGit } from './git/run.ts';
import { getAddressed, openPath } from './open-file.ts';
import { chooseWords } from '../words/words.ts';
import { sayField } from './words/field-names.ts';
import { say } from './words/say.ts';

interface ReleasedText {
  readonly on: string;
  readonly text: string;
}

/** The text of a file at the last release, if it is known. `inside` is a safe path of content. */
export async function findReleasedText(
  session: Session,
  inside: string,
): Promise<ReleasedText | undefined> {
  return (await findInRelease(session.settings.contentDir, inside)) ?? findOnDisk(session, inside);
}

/** Without git, a file is its own witness until its first change is saved. */
function findOnDisk(session: Session, inside: string): ReleasedText | undefined {
  const manifest = findStats(DISK, toManifestPath(session.settings.contentDir));
  if (manifest === undefined) return undefined;
  const things = [...(session.read().out?.byUrl.values() ?? [])];
  const isThere = things.some(({ entry }) => entry.inside === inside);
  if (!isThere || listUnreleased(session).has(inside)) return undefined;
  return { on: toDayHere(session, manifest.mtimeMs), text: openPath(session, inside).text };
}

async function findInRelease(
  contentDir: string,
  inside: string,
): Promise<ReleasedText | undefined> {
  const manifest = toManifestPath(contentDir);
  const log = ['log', '-1', '--format=%H %cs', '--', basename(manifest)];
  const commit = await findInGit(dirname(manifest), log);
  const [, hash, on] = /^([0-9a-f]{40,64}) (\d{4}-\d\d-\d\d)\s*$/.exec(commit ?? '') ?? [];
  if (hash === undefined || on === undefined) return undefined;
  const text = await findInGit(contentDir, ['show', `${hash}:./${inside}`]);
  return text === undefined ? undefined : { on, text };
}

export async function findLastHand(
  contentDir: string,
  inside: string,
): Promise<string | undefined> {
  const line = await findInGit(contentDir, ['log', '-1', '--format=%an, %cs', '--', `./${inside}`]);
  return line?.trim() === '' ? undefined : line?.trim();
}

/** `field` is named as in the file: `roles 1 title`. `by` is the speaker of the words. */
export interface Change {
  readonly field: string;
  readonly was: string;
  readonly now: string;
  readonly by?: string;
}

/** With its field as the form shows it. */
export function sayChange(change: Change): Change {
  return { ...change, field: sayPlace(change.field) };
}

/** The body and what is said in it are no fields of a form. */
function sayPlace(field: string): string {
  const { glossary, text } = chooseWords(say.tag).words;
  const [place = '', ...rest] = field.split(' ');
  if (field === 'body') return text.inSentence(say.itemPane.body);
  if (place === 'statement') return [text.inSentence(glossary.names.statement), ...rest].join(' ');
  return sayField(field);
}

/** Fields about our own work: a correction is of what readers read. */
const OURS = ['corrections', 'status', 'aliases', 'redirects', 'revisions', 'publish', 'was'];

export function listFieldChanges(inside: string, before: string, now: string): Change[] {
  const { kind } = getAddressed(inside);
  const fields = listFieldsChanged(kind, before, now, OURS);
  if (inside.endsWith('.yaml')) return fields;
  const [was = [], is = []] = [before, now].map((text) =>
    listSentences(openBody({ kind, text }).words).map((one) => one.trim()),
  );
  return [...fields, ...listRun('body', was, is)];
}

/** Throws EditError for fields that cannot be read. */
export function listFieldsChanged(
  kind: EditFile['kind'],
  before: string,
  now: string,
  without: readonly string[] = [],
): Change[] {
  const [was, is] = [before, now].map((text) => openFields({ kind, text }).data as Fields);
  const names = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])];
  return names
    .filter((name) => !without.includes(name))
    .flatMap((name) => listOfField(name, was?.[name], is?.[name]));
}

type Fields = Readonly<Record<string, unknown>> | null | undefined;

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
      ? all.flatMap((one, index) => listTexts(one, `${name} ${index + 1}`))
      : [[name, all.map(String).join(', ')]];
  }
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([below, one]) => listTexts(one, `${name} ${below}`));
  // All scalars of our YAML are texts.
  return [[name, typeof value === 'string' ? value : '']];
}

/** From the first part that differs to the last, as one change. */
export function listRun(
  field: string,
  was: readonly string[],
  is: readonly string[],
  between = ' ',
): Change[] {
  const start = was.findIndex((part, index) => part !== is[index]);
  const from = start < 0 ? was.length : start;
  if (from === was.length && is.length === was.length) return [];
  let end = 0;
  while (end < Math.min(was.length, is.length) - from && was.at(-1 - end) === is.at(-1 - end))
    end += 1;
  const [old, next] = [was, is].map((all) => all.slice(from, all.length - end).join(between));
  return [{ field, was: old ?? '', now: next ?? '' }];
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

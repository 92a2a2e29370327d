/** Questions before git does something: what is committed, where a push goes, what stays of a conflict. */
import type { ShownFile } from '../git/changed.ts';
import type { DeskAnswer } from '../routes.ts';
import { isRecord, toBranchName } from './commit-words.ts';
import { askOne, makeElement } from './dom.ts';
import { askWhich } from './panels.ts';

export const STATES: Readonly<Record<ShownFile['state'], string>> = {
  new: 'new',
  changed: 'changed',
  deleted: 'deleted',
  renamed: 'renamed',
  conflict: 'in conflict',
};

type State = Extract<DeskAnswer<'git-state'>, { files: unknown }>;

export async function askPush(
  { url, count, subjects }: NonNullable<State['push']>,
  title: string,
): Promise<boolean> {
  const said = 'Others will have these commits, and your site may be published from them:';
  const words = [
    makeElement('p', 'To ', makeElement('code', url)),
    ...printSome(said, subjects, count),
  ];
  return (await askOne(title, words, { push: 'Push', stay: 'Not now' })) === 'push';
}

/** A longer list would not be read. */
const MOST = 12;

/** Nobody else sees what is committed, and an editor may go back to before it. */
export async function askCommit(
  files: State['files'],
  message: string,
  title: string,
): Promise<boolean> {
  const records = files.filter(({ path }) => isRecord(path));
  const named = records.length > 1 ? files.filter(({ path }) => !isRecord(path)) : files;
  const some = named.slice(0, MOST).map(({ title: name, state }) => `${name}: ${STATES[state]}`);
  if (records.length > 1) some.push(`${records.length} records of the desk`);
  const said = 'A version of these files is kept on this computer until you push it:';
  const words = [
    makeElement('p', `“${message}”`),
    ...printSome(said, some, named.length + Number(records.length > 1)),
  ];
  return (await askOne(title, words, { commit: 'Commit', stay: 'Not yet' })) === 'commit';
}

function printSome(said: string, some: readonly string[], count: number): HTMLElement[] {
  const rest = count - some.length;
  const list = [...some, ...(rest > 0 ? [`and ${rest} more`] : [])];
  const items = list.map((one) => makeElement('li', one));
  return [makeElement('p', said), makeElement('ul.commits', items)];
}

export async function askBranchName(message: string, today: string): Promise<string | undefined> {
  const name = makeElement('input', { type: 'text', value: toBranchName(message, today) });
  const said =
    'On a branch your commits stay apart until others have read them. What is not committed comes along.';
  const words = [makeElement('p', said), makeElement('label.why', 'Name of the branch ', name)];
  const answers = { make: 'Make it', stay: 'Cancel' };
  const answer = await askOne('A branch for a request', words, answers);
  return answer === 'make' ? name.value.trim() : undefined;
}

type Taken = { readonly text: string } | { readonly take: 'ours' | 'theirs' | 'none' };

/** Resolves to what stays of a file in conflict; `undefined` if nothing is decided. */
export async function askSettled(
  path: string,
  { ours, theirs, written, merged = '', begun, isText }: DeskAnswer<'git-conflict'>,
): Promise<Taken | undefined> {
  // In a rebase, “ours” is the branch, and “theirs” the commit that moves.
  const [own, other] =
    begun === 'merge'
      ? (['Your version', 'Version of the others'] as const)
      : (['Version of the branch', 'Version of the commit'] as const);
  if (isText && ours !== undefined && theirs !== undefined) {
    // What was typed stays in the browser until it is decided; texts that have changed since make another key.
    const key = `dateline-conflict ${path}`;
    const sides = JSON.stringify([ours, theirs]);
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as { sides?: string; text?: string };
    const mine = (kept.sides === sides ? kept.text : undefined) ?? merged;
    const keep = (text: string) => {
      localStorage.setItem(key, JSON.stringify({ sides, text }));
    };
    const words = { own: [own, 'Use this text'], other: [other, 'Use the other version'] } as const;
    const file = { inside: path, theirs };
    const told = 'what only one side changed is in the left text already';
    const text = await askWhich('Both changed this file', file, mine, keep, told, {
      ...words,
      without: '',
    });
    if (text === undefined) return undefined;
    localStorage.removeItem(key);
    return { text };
  }
  const isGone = (side: string | undefined) => isText && side === undefined;
  const toWords = (side: string | undefined, name: string) =>
    `${name}: ${isGone(side) ? 'delete the file' : 'keep this one'}`;
  const said = isText
    ? `One side has deleted ${path}, and the other has changed it.`
    : `${path} is no text, so only one version can stay.`;
  const answers = {
    ours: toWords(ours, own),
    theirs: toWords(theirs, other),
    later: 'Decide later',
  };
  const answer = await askOne('Which version stays?', said, answers);
  if (answer === undefined || answer === 'later') return undefined;
  if (isGone(answer === 'ours' ? ours : theirs)) return { take: 'none' };
  // It may have been saved since.
  return isText && written !== undefined ? { text: written } : { take: answer };
}

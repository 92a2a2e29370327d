/** Questions before git does something: where a push goes, the name of a branch, what stays of a conflict. */
import type { DeskAnswer } from '../routes.ts';
import { toBranchName } from './commit-words.ts';
import { askOne, makeElement } from './dom.ts';
import { askWhich, mergeTexts } from './panels.ts';

type State = Extract<DeskAnswer<'git-state'>, { files: unknown }>;

/** Asks once for each place. */
export async function askPush(to: NonNullable<State['push']>, title: string): Promise<boolean> {
  const { url, branch, count, subjects } = to;
  const key = `dateline-pushes ${url} ${branch}`;
  if (localStorage.getItem(key) !== null) return true;
  const rest = count - subjects.length;
  const list = [...subjects, ...(rest > 0 ? [`and ${rest} more`] : [])];
  const said = 'Others will have these commits, and your site may be published from them:';
  const words = [
    makeElement('p', makeElement('code', url)),
    makeElement('p', said),
    makeElement(
      'ul.commits',
      list.map((subject) => makeElement('li', subject)),
    ),
  ];
  const isWanted = (await askOne(title, words, { push: 'Push', stay: 'Not now' })) === 'push';
  if (isWanted) localStorage.setItem(key, 'asked');
  return isWanted;
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
  { base = '', ours, theirs, begun, isText }: DeskAnswer<'git-conflict'>,
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
    const merged = mergeTexts(base, ours, theirs).text;
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
  return { take: isGone(answer === 'ours' ? ours : theirs) ? 'none' : answer };
}

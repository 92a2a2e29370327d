/** Questions before git does something: what is committed, where a push goes, what stays of a conflict. */
import { fillSlots } from '../../words/slots.ts';
import type { DeskAnswer } from '../routes.ts';
import { say } from '../words/say.ts';
import { isRecord, toBranchName } from './commit-words.ts';
import { announce, askOne, makeElement } from './dom.ts';
import { Keep, openDatabase } from './keep.ts';
import { askWhich } from './panels.ts';

type Conflict = DeskAnswer<'git-conflict'>;
type State = Extract<DeskAnswer<'git-state'>, { files: unknown }>;

export async function askPush(
  { url, count, subjects }: NonNullable<State['push']>,
  place: string,
): Promise<boolean> {
  const words = [
    makeElement('p', fillSlots(say.gitDialogs.to, { url: makeElement('code', url) })),
    ...printSome(say.gitDialogs.pushed, subjects, count),
  ];
  const answers = { push: say.gitDialogs.push, stay: say.gitDialogs.notNow };
  return (await askOne(say.gitDialogs.askPush({ n: count, place }), words, answers)) === 'push';
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
  const some = named.slice(0, MOST).map((one) => {
    return say.gitDialogs.file({ title: one.title, state: say.changedList.states[one.state] });
  });
  if (records.length > 1) some.push(say.shared.records({ n: records.length }));
  const words = [
    makeElement('p', say.gitDialogs.message({ message })),
    ...printSome(say.gitDialogs.kept, some, named.length + Number(records.length > 1)),
  ];
  const answers = { commit: say.changes.commit, stay: say.gitDialogs.notYet };
  return (await askOne(title, words, answers)) === 'commit';
}

function printSome(said: string, some: readonly string[], count: number): HTMLElement[] {
  const rest = count - some.length;
  const list = [...some, ...(rest > 0 ? [say.gitDialogs.more({ n: rest })] : [])];
  const items = list.map((one) => makeElement('li', one));
  return [makeElement('p', said), makeElement('ul.commits', items)];
}

export async function askBranchName(message: string, today: string): Promise<string | undefined> {
  const name = makeElement('input', { type: 'text', value: toBranchName(message, today) });
  const words = [
    makeElement('p', say.gitDialogs.apart),
    makeElement('label.why', `${say.gitDialogs.name} `, name),
  ];
  const answers = { make: say.gitDialogs.make, stay: say.shared.cancel };
  const answer = await askOne(say.gitDialogs.branch, words, answers);
  return answer === 'make' ? name.value.trim() : undefined;
}

interface Settling {
  readonly id: string;
  /** The versions of both sides: of others, nothing that was typed fits. */
  readonly sides: string;
  readonly text: string;
}

/** What is being made of both versions stays in the browser until the conflict is settled. */
export async function openSettling(folder: string, path: string, { ours, theirs }: Conflict) {
  const keep = new Keep<Settling>(await openDatabase('dateline-conflicts'));
  const [id, sides] = [`${folder} ${path}`, JSON.stringify([ours, theirs])];
  const found = (await keep.list()).find((one) => one.id === id && one.sides === sides);
  const put = async (text: string) => {
    if (!(await keep.put({ id, sides, text }))) announce(say.gitDialogs.noRoom, true);
  };
  return { text: found?.text, put, forget: () => keep.remove(id) };
}

type Taken = { readonly text: string } | { readonly take: 'ours' | 'theirs' | 'none' };

/** Resolves to what stays of a file in conflict; `undefined` if nothing is decided. */
export async function askSettled(
  path: string,
  { ours, theirs, written, merged = '', begun, isText }: Conflict,
  { text: kept = merged, put }: Awaited<ReturnType<typeof openSettling>>,
): Promise<Taken | undefined> {
  // In a rebase, “ours” is the branch, and “theirs” the commit that moves.
  const [own, other] =
    begun === 'merge'
      ? ([say.gitDialogs.yours, say.gitDialogs.theirs] as const)
      : ([say.gitDialogs.ofBranch, say.gitDialogs.ofCommit] as const);
  if (isText && ours !== undefined && theirs !== undefined) {
    const words = {
      own: [own, say.gitDialogs.useText],
      other: [other, say.gitDialogs.useOther],
      without: '',
    } as const;
    const [title, file] = [say.gitDialogs.both, { inside: path, theirs }];
    const onMixed = (mixed: string) => void put(mixed);
    const text = await askWhich(title, file, kept, onMixed, say.gitDialogs.taken, words);
    return text === undefined ? undefined : { text };
  }
  const isGone = (side: string | undefined) => isText && side === undefined;
  const toWords = (side: string | undefined, name: string) =>
    (isGone(side) ? say.gitDialogs.deleteFile : say.gitDialogs.keepThis)({ version: name });
  const said = (isText ? say.gitDialogs.oneDeleted : say.gitDialogs.noText)({ path });
  const answers = {
    ours: toWords(ours, own),
    theirs: toWords(theirs, other),
    later: say.panels.later,
  };
  const answer = await askOne(say.gitDialogs.which, said, answers);
  if (answer === undefined || answer === 'later') return undefined;
  if (isGone(answer === 'ours' ? ours : theirs)) return { take: 'none' };
  // It may have been saved since.
  return isText && written !== undefined ? { text: written } : { take: answer };
}

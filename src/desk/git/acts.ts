/** What an editor does with git. One thing at a time, and only what she asked for. */
import { holdContent } from '../../build/beside.ts';
import { AskError } from '../requests.ts';
import type { RoutedDesk } from '../route.ts';
import { say } from '../words/say.ts';
import { type Deed, explainGit } from './explain.ts';
import { findRepository, type GitState, readGitState, type Repository } from './repository.ts';
import { findInGit, type GitOptions, type Ran, runGit, toSilentSsh } from './run.ts';

/** `say` is for the editor; `words` are those of git, and `link` is an address that the server names in them. */
export interface GitDone {
  readonly isDone: boolean;
  readonly say: string;
  readonly words: string;
  readonly link?: string;
}

type Doing = 'commit' | 'pull' | 'push' | 'branch' | 'switch' | 'abort' | 'settle';

interface Running {
  readonly doing: Doing;
  line: string;
  readonly stopper: AbortController;
}

const RUNNING = new WeakMap<RoutedDesk['session'], Running>();

/** The last line that git said. */
export function findRunning({ session }: RoutedDesk): { line: string } {
  return { line: RUNNING.get(session)?.line ?? '' };
}

export function stopRunning({ session }: RoutedDesk): void {
  RUNNING.get(session)?.stopper.abort();
}

interface Begun {
  readonly desk: RoutedDesk;
  readonly repository: Repository;
  readonly state: GitState;
  readonly git: (args: readonly string[], options?: GitOptions) => Promise<Ran>;
}

/** Does work with git as it stands now. Throws AskError if there is none, or if git works for this desk already. */
export async function beginGit(
  desk: RoutedDesk,
  doing: Doing,
  work: (begun: Begun) => Promise<GitDone>,
): Promise<GitDone> {
  const { session } = desk;
  const before = RUNNING.get(session);
  if (before !== undefined) throw new AskError(409, say.gitActs.busy({ deed: before.doing }));
  const running: Running = { doing, line: '', stopper: new AbortController() };
  RUNNING.set(session, running);
  try {
    const { repository, state } = await open(desk);
    const { signal } = running.stopper;
    const onLine = (line: string) => (running.line = line);
    const git = (args: readonly string[], options?: GitOptions) =>
      runGit(repository.top, args, { signal, onLine, ...options });
    return await work({ desk, repository, state, git });
  } finally {
    RUNNING.delete(session);
  }
}

export async function open({ session }: RoutedDesk) {
  const repository = await findRepository(session.settings.contentDir);
  if ('none' in repository) throw new AskError(409, repository.none);
  const state = await readGitState(repository);
  if ('none' in state) throw new AskError(409, state.none);
  return { repository, state };
}

/** Holds the content while git writes in it, and reads again what is other then. */
export async function writing<Result>(
  { session, onSaved }: RoutedDesk,
  work: () => Promise<Result>,
) {
  const { contentDir } = session.settings;
  try {
    return await holdContent(contentDir, work);
  } finally {
    const changed = session.listChanged();
    if (changed.length > 0 && session.refresh(changed)) onSaved();
  }
}

export const toDone = (deed: Deed, ran: Ran, done: string): GitDone => ({
  isDone: ran.isDone,
  say: ran.isDone ? done : explainGit(deed, ran),
  words: ran.words,
});
export const refuseGit = (why: string): GitDone => ({ isDone: false, say: why, words: '' });

/** To be done to its end. */
export const WHOLE: GitOptions = { signal: undefined };

/** Why nothing can be committed, pulled or pushed just now. */
export function findHindrance(
  { begun, branch, files }: GitState,
  isShared: boolean,
): string | undefined {
  if (begun !== undefined && begun !== 'merge') return say.gitActs.begun({ begun });
  if (branch === undefined) return say.gitActs.noBranch;
  if (files.some(({ state }) => state === 'conflict')) return say.gitActs.conflict;
  return begun === 'merge' && isShared ? say.gitActs.merge : undefined;
}

/** Commits these files, whole. What else is staged stays staged, and out of the commit. */
export function commit(
  desk: RoutedDesk,
  paths: readonly string[],
  message: string,
): Promise<GitDone> {
  return beginGit(desk, 'commit', async ({ state, git }) => {
    const hindrance = findHindrance(state, false);
    if (hindrance !== undefined) return refuseGit(hindrance);
    const said = `--message=${message.trim()}`;
    if (message.trim() === '') return refuseGit(say.gitActs.noMessage);
    if (state.begun === 'merge') {
      // What was saved after it was settled.
      const later = state.files.filter(({ staged }) => staged === 'part').map(({ path }) => path);
      const added = await git(['add', '--', ...later], WHOLE);
      if (!added.isDone) return toDone('merge', added, '');
      return toDone('merge', await git(['commit', said]), say.gitActs.merged);
    }
    const isAsked = (path?: string) => path !== undefined && paths.includes(path);
    const files = state.files.filter(({ path, was }) => isAsked(path) || isAsked(was));
    const all = files.flatMap(({ path, was }) => (was === undefined ? [path] : [was, path]));
    const lost = paths.find((path) => !all.includes(path));
    if (lost !== undefined) return refuseGit(say.gitActs.noChanges({ path: lost }));
    if (files.length === 0) return refuseGit(say.gitActs.noneChanged);
    const from = ['--pathspec-from-file=-', '--pathspec-file-nul'];
    const toInput = (all: readonly string[]) => ({ input: all.map((one) => `${one}\0`).join('') });
    const unknown = toInput(files.filter((one) => one.isUntracked).map(({ path }) => path));
    if (unknown.input !== '') {
      const added = await git(['add', '--intent-to-add', ...from], unknown);
      if (!added.isDone) return toDone('commit', added, '');
    }
    const ran = await git(['commit', '--only', said, ...from], toInput(all));
    if (!ran.isDone)
      await git(['update-index', '--force-remove', '-z', '--stdin'], { ...unknown, ...WHOLE });
    const { elsewhere } = state;
    const done = say.gitActs.committed({ n: files.length, branch: state.branch ?? '' });
    const kept = elsewhere === 0 ? '' : ` ${say.gitActs.elsewhere({ n: elsewhere })}`;
    return toDone('commit', ran, done + kept);
  });
}

/** Brings what others have pushed, and merges it. Nothing that was committed is rewritten. */
export function pull(desk: RoutedDesk): Promise<GitDone> {
  return beginGit(desk, 'pull', async ({ state, git, repository: { top } }) => {
    const hindrance = findHindrance(state, true);
    if (hindrance !== undefined) return refuseGit(hindrance);
    const from = state.pull;
    if (from === undefined) return refuseGit(say.gitActs.followsNone);
    const place = `${from.remote}/${from.branch}`;
    const env = await toSilentSsh(top);
    const fetched = await git(['fetch', '--progress', from.remote], { env });
    if (!fetched.isDone) return toDone('pull', fetched, '');
    const read = async (range: string) =>
      Number(await findInGit(top, ['rev-list', '--count', range]));
    const [theirs, ours] = await Promise.all([read('HEAD..@{u}'), read('@{u}..HEAD')]);
    if (theirs === 0) return toDone('pull', fetched, say.gitActs.nothingNew({ place }));
    const args = ['merge', '--no-edit', '--no-autostash', '@{u}'];
    const merged = await writing(desk, () => git(args, WHOLE));
    const pulled = { n: theirs, place, own: ours };
    const told = ours === 0 ? say.gitActs.pulled(pulled) : say.gitActs.pulledBoth(pulled);
    const done = toDone('pull', merged, told);
    const words = [fetched.words, merged.words].filter(Boolean).join('\n');
    const { state: now } = await open(desk);
    if (now.begun !== 'merge' || done.isDone) return { ...done, words };
    const files = now.files.filter((file) => file.state === 'conflict').length;
    return { ...done, words, say: say.gitActs.met({ n: theirs, place, files }) };
  });
}

/** `head` is the commit that the editor saw: only what she saw is pushed, to where she was told. */
export function push(
  desk: RoutedDesk,
  { head, remote, branch }: Readonly<Record<'head' | 'remote' | 'branch', string>>,
): Promise<GitDone> {
  return beginGit(desk, 'push', async ({ state, git, repository: { top } }) => {
    const hindrance = findHindrance(state, true);
    if (hindrance !== undefined) return refuseGit(hindrance);
    const to = state.push;
    if (to === undefined || state.branch === undefined) return refuseGit(say.gitActs.noCopy);
    if (state.head !== head || to.remote !== remote || to.branch !== branch)
      return refuseGit(say.gitActs.meanwhile);
    const follow = to.isNew && !to.isTracked ? ['--set-upstream'] : [];
    const refs = `refs/heads/${state.branch}:refs/heads/${branch}`;
    const env = await toSilentSsh(top);
    const ran = await git(['push', '--progress', ...follow, '--', remote, refs], { env });
    const [, link] = /^remote:.*?(https?:\/\/[^\s<>"]+)/m.exec(ran.words) ?? [];
    const said = say.gitActs.pushed({ n: to.count, place: `${remote}/${branch}` });
    return { ...toDone('push', ran, said), ...(link !== undefined && { link }) };
  });
}

/** Takes nothing from the branch before: what is not committed comes along. */
export function makeBranch(desk: RoutedDesk, name: string): Promise<GitDone> {
  return beginGit(desk, 'branch', async ({ git, repository: { top } }) => {
    if ((await findInGit(top, ['check-ref-format', '--branch', name])) === undefined)
      return refuseGit(say.gitActs.badName({ name }));
    const ran = await git(['checkout', '--no-track', '-b', name]);
    return toDone('branch', ran, say.gitActs.onNew({ name }));
  });
}

export function goToBase(desk: RoutedDesk): Promise<GitDone> {
  return beginGit(desk, 'switch', async ({ git, state: { base, begun } }) => {
    if (base === undefined || begun !== undefined) return refuseGit(say.gitActs.finishFirst);
    const loose = await git([
      'rev-list',
      '--count',
      'HEAD',
      '--not',
      '--branches',
      '--remotes',
      '--tags',
    ]);
    const many = Number(loose.out.toString());
    if (many > 0) return refuseGit(say.gitActs.loose({ n: many }));
    const ran = await writing(desk, () => git(['checkout', base, '--'], WHOLE));
    return toDone('switch', ran, say.gitActs.onBase({ base }));
  });
}

export function takeBackMerge(desk: RoutedDesk): Promise<GitDone> {
  return beginGit(desk, 'abort', async ({ git }) => {
    const ran = await writing(desk, () => git(['merge', '--abort'], WHOLE));
    return toDone('merge', ran, say.gitActs.takenBack);
  });
}

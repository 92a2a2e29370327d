/** The requests of the room “Changes”. */
import { join } from 'node:path';
import { z } from 'zod';
import { DISK, findStats } from '../../build/publish/disk.ts';
import { AskError } from '../requests.ts';
import { type DeskRoute, route, type RoutedDesk } from '../route.ts';
import { sayChange } from '../history.ts';
import { toOpened } from '../open-file.ts';
import { say } from '../words/say.ts';
import {
  commit,
  findHindrance,
  findRunning,
  goToBase,
  makeBranch,
  pull,
  push,
  stopRunning,
  takeBackMerge,
} from './acts.ts';
import { openConflict, settleConflict } from './conflict.ts';
import { showFiles } from './changed.ts';
import { findRepository, isReadable, readGitState, toContentFile } from './repository.ts';
import {
  listCommits,
  listDeleted,
  listVersionChanges,
  readVersions,
  toVersionText,
} from './versions.ts';

const text = z.string();
const hash = z.string().regex(/^[0-9a-f]{40,64}$/);
const take = z.enum(['ours', 'theirs', 'none']);

export const GIT_ROUTES = {
  'git-state': async ({ session }: RoutedDesk) => {
    const repository = await findRepository(session.settings.contentDir);
    if ('none' in repository) return repository;
    const state = await readGitState(repository);
    if ('none' in state) return state;
    const files = await showFiles(session.read(), repository, state.files);
    const hindrance = findHindrance(state, true);
    return { ...state, files, ...(hindrance !== undefined && { hindrance }) };
  },
  'git-running': findRunning,
  'git-stop': (desk: RoutedDesk) => {
    stopRunning(desk);
    return { isStopped: true };
  },
  'git-commit': route({ paths: z.array(text), message: text }, (desk, { paths, message }) =>
    commit(desk, paths, message),
  ),
  'git-pull': (desk: RoutedDesk) => pull(desk),
  'git-push': route({ head: hash, remote: text, branch: text }, push),
  'git-branch': route({ name: text }, (desk, { name }) => makeBranch(desk, name)),
  'git-base': (desk: RoutedDesk) => goToBase(desk),
  'git-abort': (desk: RoutedDesk) => takeBackMerge(desk),
  'git-conflict': route({ path: text }, (desk, { path }) => openConflict(desk, path)),
  'git-settle': route(
    { path: text, seen: text.optional(), text: text.optional(), take: take.optional() },
    settleConflict,
  ),
  /** What changed in a file since the last commit, or in a commit. */
  'git-changes': route(
    { path: text, was: text.optional(), commit: hash.optional() },
    async ({ session }, { path, was = path, commit: at }) => {
      const repository = await getRepository(session, path, was);
      const { top } = repository;
      const [old, next] =
        at === undefined ? [`HEAD:${was}`, ''] : [`${at}^:${was}`, `${at}:${path}`];
      const found = await readVersions(top, [old, ...(next === '' ? [] : [next])]);
      const bytes = next === '' ? readThere(join(top, path)) : found.get(next);
      const before = found.get(old);
      const [from, to] = [before, bytes].map(toVersionText);
      const isText =
        (before === undefined || from !== undefined) && (bytes === undefined || to !== undefined);
      return {
        isText,
        changes: listVersionChanges(toContentFile(repository, path), from, to).map(sayChange),
      };
    },
  ),
  'git-history': route({ inside: text }, async ({ session }, { inside }) => {
    const repository = await getRepository(session);
    const commits = await listCommits(repository.top, repository.prefix + inside);
    return { commits, isShallow: repository.isShallow };
  }),
  /** A version of a file, for the form; without a commit the one of the last. */
  'git-version': route(
    {
      inside: text,
      path: text,
      commit: z.union([hash, z.templateLiteral([hash, '^'])]).optional(),
    },
    async ({ session }, { inside, path, commit: at = 'HEAD' }) => {
      const { top } = await getRepository(session, path);
      const name = `${at}:${path}`;
      const version = toVersionText((await readVersions(top, [name])).get(name));
      if (version === undefined) throw new AskError(404, say.gitRoutes.noText({ path }));
      return toOpened(inside, version);
    },
  ),
  'git-deleted': async ({ session }: RoutedDesk) => {
    const repository = await getRepository(session);
    const { top, ours } = repository;
    const gone = (await listDeleted(top, ours.slice(0, 1))).filter(
      (path) => findStats(DISK, join(top, path)) === undefined,
    );
    return gone.flatMap((path) => {
      const inside = toContentFile(repository, path);
      return inside === undefined ? [] : [{ path, inside }];
    });
  },
} satisfies Readonly<Record<string, DeskRoute>>;

function readThere(path: string): Buffer | undefined {
  return findStats(DISK, path)?.isFile() === true ? DISK.readFileSync(path) : undefined;
}

/** Throws AskError without one, and for a path that is not of the content. */
async function getRepository({ settings }: RoutedDesk['session'], ...paths: string[]) {
  const repository = await findRepository(settings.contentDir);
  if ('none' in repository) throw new AskError(409, repository.none);
  const other = paths.find((path) => !isReadable(repository, path));
  if (other !== undefined) throw new AskError(404, say.gitRoutes.noContent({ path: other }));
  return repository;
}

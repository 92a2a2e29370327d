/** The repository that holds the content, and the state of the content in it. Only reads, and asks no server. */
import { basename, dirname, join, posix, relative } from 'node:path';
import { listSidecars } from '../../build/beside.ts';
import { DISK, findStats, toRealPath } from '../../build/publish/disk.ts';
import { isContent } from '../../content/disk/list-files.ts';
import { explainGit } from './explain.ts';
import { findInGit, readGit } from './run.ts';

export interface Repository {
  readonly top: string;
  /** Of this work tree. */
  readonly gitDir: string;
  /** Of the content folder below `top`: empty, or ending with `/`. */
  readonly prefix: string;
  /** What git is asked about: the content folder, and what lies beside it. */
  readonly ours: readonly string[];
  readonly isShallow: boolean;
}

/** Without git or a repository, the sentence that says so; `words` are those of git. */
export interface NoRepository {
  readonly none: string;
  readonly words: string;
}

export async function findRepository(contentDir: string): Promise<Repository | NoRepository> {
  const asked = ['--show-toplevel', '--absolute-git-dir', '--is-shallow-repository'];
  const ran = await readGit(contentDir, ['rev-parse', ...asked]);
  const [top = '', gitDir = '', shallow] = ran.out.toString().split('\n');
  if (!ran.isDone || shallow === undefined)
    return { none: explainGit('read', ran), words: ran.why === 'missing' ? '' : ran.words };
  const toPath = (path: string) =>
    relative(top, join(toRealPath(DISK, dirname(path)), basename(path))).replaceAll('\\', '/');
  const folder = toPath(toRealPath(DISK, contentDir));
  const beside = listSidecars(contentDir).map(toPath);
  return {
    ...{ top, gitDir, isShallow: shallow === 'true' },
    prefix: folder === '' ? '' : `${folder}/`,
    ours: [folder === '' ? '.' : folder, ...beside.filter((path) => !path.startsWith('..'))],
  };
}

/** Its path in the content folder; `undefined` if it lies beside it. */
export function toContentFile({ prefix }: Repository, path: string): string | undefined {
  const inside = path.slice(prefix.length);
  return path.startsWith(prefix) && isContent(inside) ? inside : undefined;
}

/** Whether it is a file of the content, or beside it, and not one that a link leads to. */
export function isReadable(repository: Repository, path: string): boolean {
  const names = path.split('/');
  const isLink = names.some((_, at) =>
    findStats(DISK, join(repository.top, ...names.slice(0, at + 1)))?.isSymbolicLink(),
  );
  return posix.normalize(path) === path && isOurs(repository, path) && !isLink;
}

function isOurs(repository: Repository, path: string): boolean {
  const [, ...beside] = repository.ours;
  return (
    toContentFile(repository, path) !== undefined ||
    beside.some((one) => path === one || path.startsWith(`${one}/`))
  );
}

export type FileState = 'new' | 'changed' | 'deleted' | 'renamed' | 'conflict';

export interface ChangedFile {
  /** Below the top of the repository. */
  readonly path: string;
  readonly inside?: string;
  readonly state: FileState;
  /** Where a renamed file was. */
  readonly was?: string;
  /** What somebody has put into the next commit already: all of the change, or an earlier part of it. */
  readonly staged?: 'whole' | 'part';
  /** Git has never seen it. */
  readonly isUntracked?: true;
}

const BEGUN = {
  'rebase-merge': 'rebase',
  'rebase-apply': 'rebase',
  MERGE_HEAD: 'merge',
  CHERRY_PICK_HEAD: 'cherry-pick',
  REVERT_HEAD: 'revert',
} as const;

export interface GitState extends GitPlaces {
  readonly branch?: string;
  /** The last commit. */
  readonly head?: string;
  readonly begun?: (typeof BEGUN)[keyof typeof BEGUN];
  /** The branch that requests go to, unless this is it. */
  readonly base?: string;
  readonly files: readonly ChangedFile[];
  readonly isShallow: boolean;
  /** Files that are staged, and no content. */
  readonly elsewhere: number;
}

export async function readGitState(repository: Repository): Promise<GitState | NoRepository> {
  const { top, gitDir, ours, isShallow } = repository;
  const status = ['status', '--porcelain=v2', '-z', '--branch', '--untracked-files=all'];
  const [told, cached = '', refs = '', remotes = ''] = await Promise.all([
    readGit(top, [...status, '--', ...ours]),
    findInGit(top, ['diff', '--cached', '--name-only', '-z']),
    findInGit(top, ['for-each-ref', `--format=${BRANCH.join('%00')}`, 'refs/heads']),
    findInGit(top, ['remote']),
  ]);
  if (!told.isDone) return { none: explainGit('read', told), words: told.words };
  const { branch, head, files } = parseStatus(repository, told.out.toString());
  const others = cached.split('\0').filter((path) => path !== '' && !isOurs(repository, path));
  const branches = refs.split('\n').filter(Boolean).map(toBranch);
  const own = branches.find(({ name }) => name === branch);
  const [begun] = Object.entries(BEGUN).find(([name]) => DISK.existsSync(join(gitDir, name))) ?? [];
  const remote = own?.pushTo ?? own?.remote ?? pickRemote(remotes.split('\n').filter(Boolean));
  const places = branch === undefined ? {} : await findPlaces(top, { branch, head, own, remote });
  const base = await findBase(
    top,
    remote,
    branches.map(({ name }) => name),
  );
  return {
    ...(branch !== undefined && { branch }),
    ...(head !== undefined && { head }),
    ...(begun !== undefined && { begun: BEGUN[begun as keyof typeof BEGUN] }),
    ...(base !== undefined && base !== branch && { base }),
    ...{ files, isShallow, elsewhere: others.length, ...places },
  };
}

const BRANCH = [
  ...['%(refname:short)', '%(upstream:remotename)', '%(upstream:remoteref)', '%(upstream:short)'],
  ...['%(push:remotename)', '%(push:remoteref)'],
];

function toBranch(line: string) {
  const [name = '', ...rest] = line.split('\0');
  const [remote, ref, upstream, pushTo, pushRef] = rest.map((one) => one || undefined);
  return { name, remote, ref, upstream, pushTo, pushRef };
}

function pickRemote(names: readonly string[]): string | undefined {
  return names.find((name) => name === 'origin') ?? names[0];
}

interface Own {
  readonly branch: string;
  readonly head: string | undefined;
  readonly own: ReturnType<typeof toBranch> | undefined;
  readonly remote: string | undefined;
}

export interface GitPlace {
  readonly remote: string;
  readonly branch: string;
  /** Of commits that are not there, or not here. */
  readonly count: number;
}

export interface GitPlaces {
  readonly push?: GitPlace & {
    readonly isNew: boolean;
    readonly isTracked: boolean;
    readonly url: string;
    readonly subjects: readonly string[];
  };
  readonly pull?: GitPlace;
}

/** Where a push goes and a pull comes from, with what is known of both since the last fetch. */
async function findPlaces(top: string, { branch, head, own, remote }: Own): Promise<GitPlaces> {
  if (remote === undefined) return {};
  const short = (ref: string) => ref.replace(/^refs\/heads\//, '');
  // With “push.default” unset or “simple”, git names no place for a branch of another name.
  const isTracked = own?.upstream !== undefined && own.remote === remote;
  const to = short(own?.pushRef ?? (isTracked ? own.ref : undefined) ?? branch);
  const known = `refs/remotes/${remote}/${to}`;
  const there = await findInGit(top, ['rev-parse', '--verify', '--quiet', known]);
  const unknown = ['--not', `--remotes=${remote}`];
  const range = there === undefined ? ['HEAD', ...unknown] : [`${known}..HEAD`];
  const [log = '', url = '', behind] = await Promise.all([
    head === undefined ? '' : findInGit(top, ['log', '--format=%s', '-z', ...range]),
    findInGit(top, ['remote', 'get-url', '--push', remote]),
    isTracked ? findInGit(top, ['rev-list', '--count', `HEAD..${own.upstream}`]) : undefined,
  ]);
  const subjects = log.split('\0').filter(Boolean);
  const isNew = there === undefined;
  const push = { remote, branch: to, isNew, isTracked, count: subjects.length };
  return {
    push: { ...push, url: toShownUrl(url.trim()), subjects: subjects.slice(0, MOST_SUBJECTS) },
    ...(behind !== undefined && {
      pull: { remote: own?.remote ?? remote, branch: short(own?.ref ?? to), count: Number(behind) },
    }),
  };
}

/** More would hide the question. */
const MOST_SUBJECTS = 12;

/** Without a password that somebody has written into it. */
function toShownUrl(url: string): string {
  return url.replace(/^(\w+:\/\/)[^/@]*@/, '$1');
}

/** The branch that requests go to. */
async function findBase(
  top: string,
  remote: string | undefined,
  names: readonly string[],
): Promise<string | undefined> {
  const head = remote && (await findInGit(top, ['symbolic-ref', `refs/remotes/${remote}/HEAD`]));
  const base = head?.trim().slice(`refs/remotes/${remote ?? ''}/`.length);
  return [base, 'main', 'master'].find((name) => name !== undefined && names.includes(name));
}

function parseStatus(repository: Repository, told: string) {
  const parts = told.split('\0');
  const files: ChangedFile[] = [];
  let branch: string | undefined;
  let head: string | undefined;
  const add = (path: string, more: Omit<ChangedFile, 'path' | 'inside'>) => {
    if (!isOurs(repository, path)) return;
    const inside = toContentFile(repository, path);
    files.push({ path, ...(inside !== undefined && { inside }), ...more });
  };
  for (let at = 0; at < parts.length; at += 1) {
    const line = parts[at] ?? '';
    const [sort, xy = ''] = line.split(' ');
    if (sort === '#') {
      const [, oid] = /^# branch\.oid ([0-9a-f]+)$/.exec(line) ?? [];
      const [, name] = /^# branch\.head (.+)$/.exec(line) ?? [];
      head = oid ?? head;
      if (name !== undefined && name !== '(detached)') branch = name;
    } else if (sort === '?') add(line.slice(2), { state: 'new', isUntracked: true });
    else if (sort === 'u') add(afterFields(line, 10), { state: 'conflict' });
    else if (sort === '1') add(afterFields(line, 8), toFileState(xy));
    else if (sort === '2') {
      at += 1;
      add(afterFields(line, 9), { ...toFileState(xy), state: 'renamed', was: parts[at] ?? '' });
    }
  }
  return { branch, head, files };
}

function afterFields(line: string, count: number): string {
  return line.split(' ').slice(count).join(' ');
}

function toFileState(xy: string): Pick<ChangedFile, 'state' | 'staged'> {
  const [x = '.', y = '.'] = xy;
  const state =
    y === 'D' || (x === 'D' && y === '.') ? 'deleted' : x === 'A' || y === 'A' ? 'new' : 'changed';
  if (x === '.') return { state };
  return { state, staged: y === '.' ? 'whole' : 'part' };
}

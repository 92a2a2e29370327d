/** Real repositories: what is committed, pulled and pushed, and that nothing is lost where it is not. */
import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { putDeskContent } from '../../../test/support/desk-content.ts';
import { commitAll, edit, lookAtGit, openGitDesk, sitAt } from '../../../test/support/git-desk.ts';
import {
  addHub,
  type Copy,
  makeClone,
  makeRepository,
  toCopy,
} from '../../../test/support/repositories.ts';
import type { RoutedDesk } from '../route.ts';
import { GIT_ROUTES } from './routes.ts';

const QUIST = 'content/people/mara-quist.mdx';
const VESPER = 'content/people/ilan-vesper.mdx';
const TOPIC = 'content/topics/ferry-dues.mdx';
const SPOKE = 'content/coverage/2025/02/vesper-says-they-spoke.mdx';

let place: string;
let ada: Copy;
let desk: RoutedDesk;
let end: () => void;

beforeEach(() => {
  ({ place, ada, desk, end } = openGitDesk());
});
afterEach(() => end());

const look = () => lookAtGit(desk);
const commit = (paths: string[], message?: string) => commitAll(desk, paths, message);
const toStates = async () =>
  Object.fromEntries(
    (await look()).files.map(({ path, state, staged }) => [
      path,
      staged ? `${state} ${staged}` : state,
    ]),
  );
const pull = () => GIT_ROUTES['git-pull'](desk);
async function push() {
  const { head = '', push: to } = await look();
  return GIT_ROUTES['git-push'](desk, { head, remote: to?.remote, branch: to?.branch });
}

test('no request reads a file that is not of the content, or through a link', async () => {
  ada.put('package.json', '{"secret":1}\n');
  ada.put('outside/secret.mdx', '---\nname: Secret\n---\n');
  ada.git('add', 'package.json', 'outside');
  ada.git('commit', '-qm', 'Others');
  symlinkSync(join(ada.dir, 'outside'), join(ada.dir, 'content/pages'), 'dir');
  const others = ['package.json', '../secret.txt', 'content/../package.json', '/etc/passwd', ''];
  for (const path of [...others, 'content/pages/secret.mdx']) {
    await expect(GIT_ROUTES['git-changes'](desk, { path })).rejects.toThrow('is no file of the');
    const version = { inside: 'people/mara-quist.mdx', path };
    await expect(GIT_ROUTES['git-version'](desk, version)).rejects.toThrow('is no file of the');
    await expect(GIT_ROUTES['git-changes'](desk, { path: QUIST, was: path })).rejects.toThrow(
      'is no file of the',
    );
  }
});

test('each file of the content has its state, and no other file is there', async () => {
  edit(ada, QUIST, 'President', 'Queen');
  ada.git('rm', '-q', VESPER);
  ada.put('content/topics/new.mdx', '---\ntitle: New\nsummary: New.\n---\n');
  ada.git('mv', TOPIC, 'content/topics/dues.mdx');
  ada.put('content/coverage/2025/02/moved.mdx', ada.read(SPOKE));
  rmSync(join(ada.dir, SPOKE));
  ada.put('content.seen.json', '{}\n');
  ada.put('package.json', '{"a":1}\n');
  ada.put('content/.hidden', 'x');
  ada.git('add', 'package.json');
  expect(await toStates()).toEqual({
    [QUIST]: 'changed',
    [VESPER]: 'deleted whole',
    'content/topics/new.mdx': 'new',
    'content/topics/dues.mdx': 'renamed whole',
    'content/coverage/2025/02/moved.mdx': 'renamed',
    'content.seen.json': 'new',
  });
  expect((await look()).elsewhere).toBe(1);
});

test('only the chosen files are committed, and what was staged stays staged', async () => {
  edit(ada, QUIST, 'President', 'Queen');
  ada.put('content/topics/new.mdx', '---\ntitle: New\nsummary: New.\n---\n');
  edit(ada, VESPER, 'President', 'King');
  ada.git('add', VESPER);
  edit(ada, VESPER, 'King', 'Emperor');
  ada.put('package.json', '{"a":1}\n');
  ada.git('add', 'package.json');
  expect(await toStates()).toMatchObject({ [VESPER]: 'changed part' });
  const staged = ada.git('ls-files', '-s', 'package.json', VESPER);
  const done = await commit([QUIST, 'content/topics/new.mdx'], 'Crown Quist');
  expect(done.say).toBe(
    'Committed: 2 files on main. What is staged elsewhere (1 file) is not in it, and stays staged.',
  );
  expect(ada.git('show', '--format=%an %s', '--name-only', 'HEAD').trim().split('\n')).toEqual([
    'Ada Crown Quist',
    '',
    QUIST,
    'content/topics/new.mdx',
  ]);
  expect(ada.git('ls-files', '-s', 'package.json', VESPER)).toBe(staged);
  await commit([VESPER]);
  expect(ada.git('show', `HEAD:${VESPER}`)).toContain('Emperor');
  expect(ada.git('diff', '--cached', '--name-only').trim()).toBe('package.json');
});

test('deleted and renamed files are committed as such', async () => {
  ada.git('rm', '-q', VESPER);
  ada.put('content/topics/dues.mdx', ada.read(TOPIC));
  rmSync(join(ada.dir, TOPIC));
  expect((await commit([VESPER, TOPIC, 'content/topics/dues.mdx'])).isDone).toBe(true);
  const names = ada.git('show', '--format=', '-M', '--name-status', 'HEAD').trim();
  expect(names).toBe(`D\t${VESPER}\nR100\t${TOPIC}\tcontent/topics/dues.mdx`);
  expect(await toStates()).toEqual({});
});

test('a hook that refuses is heard, and files and index are as they were', async () => {
  ada.hook('pre-commit', 'echo "Too late in the day: “§”"; exit 1');
  ada.put('content/topics/new.mdx', '---\ntitle: New\nsummary: New.\n---\n');
  const before = ada.git('status', '--porcelain');
  const done = await commit(['content/topics/new.mdx']);
  expect(done).toMatchObject({ isDone: false, words: 'Too late in the day: “§”' });
  expect(done.say).toMatch(/^Nothing is committed.*refused, and says why below\.$/);
  expect(ada.git('status', '--porcelain')).toBe(before);
  ada.hook('pre-commit', 'echo fine; git diff --cached --name-only');
  expect((await commit(['content/topics/new.mdx'])).words).toContain(
    'fine\ncontent/topics/new.mdx',
  );
});

test.each([
  [
    'identity',
    'git does not know who you are',
    () => {
      writeFileSync(process.env.GIT_CONFIG_GLOBAL ?? '', '[user]\n\tuseConfigOnly = true\n');
    },
  ],
  [
    'lock',
    /another git command holds \S+index\.lock since \d/,
    () => {
      writeFileSync(join(ada.dir, '.git/index.lock'), '');
    },
  ],
  [
    'key',
    'asks for a passphrase',
    () => {
      ada.put(
        'no-gpg',
        '#!/bin/sh\necho "gpg: signing failed: Inappropriate ioctl for device" >&2\nexit 2\n',
      );
      ada.git('config', 'gpg.program', join(ada.dir, 'no-gpg'));
      ada.git('update-index', '--add', 'no-gpg');
      ada.git('commit', '-qm', 'Key');
      ada.git('config', 'commit.gpgsign', 'true');
    },
  ],
  ['head', 'No branch is checked out', () => ada.git('checkout', '-q', '--detach')],
  [
    'rebase',
    'A rebase is under way',
    () => {
      edit(ada, QUIST, 'President', 'Queen');
      ada.git('commit', '-qam', 'One');
      ada.git('checkout', '-q', '-b', 'other', 'HEAD^');
      edit(ada, QUIST, 'President', 'Duchess');
      ada.git('commit', '-qam', 'Other');
      expect(() => ada.git('rebase', '-q', 'main')).toThrow();
    },
  ],
] as const)('without %s nothing is committed, and it is said why', async (_, why, lay) => {
  lay();
  edit(ada, TOPIC, 'asks more', 'asks less');
  const before = ada.git('rev-parse', 'HEAD');
  const done = await commit([TOPIC]);
  expect(done.isDone).toBe(false);
  expect(done.say).toMatch(why);
  expect(ada.git('rev-parse', 'HEAD')).toBe(before);
  expect(ada.read(TOPIC)).toContain('asks less');
});

test('before the first commit there is something to commit', async () => {
  const first = toCopy(join(place, 'first'), process.env);
  putDeskContent(join(first.dir, 'content'));
  first.git('init', '-q', '-b', 'main');
  desk = sitAt(join(first.dir, 'content'));
  const { branch, head, files } = await look();
  expect([branch, head, files.length > 4]).toEqual(['main', undefined, true]);
  expect((await commit(files.map(({ path }) => path))).isDone).toBe(true);
  expect(await toStates()).toEqual({});
});

test.each(['root', 'worktree', 'submodule'])('the content may be a %s', async (sort) => {
  let dir = join(place, 'other');
  if (sort === 'worktree') {
    ada.git('worktree', 'add', '-q', '-b', 'side', dir);
    dir = join(dir, 'content');
  } else {
    const root = makeRepository(join(place, 'root'), process.env, (copy) => {
      putDeskContent(copy.dir);
      copy.put('README.md', 'Read me.\n');
      copy.put('seen.json', '{}\n');
    });
    if (sort === 'root') dir = root.dir;
    else {
      ada.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', root.dir, 'part');
      dir = join(ada.dir, 'part');
    }
  }
  desk = sitAt(dir);
  const copy = toCopy(dir, process.env);
  edit(copy, 'people/mara-quist.mdx', 'President', 'Queen');
  if (sort !== 'worktree') {
    copy.put('seen.json', '{"a":1}\n');
    copy.put('README.md', 'Read me again.\n');
  }
  const { files } = await look();
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(sort === 'worktree' ? [QUIST] : ['people/mara-quist.mdx', 'seen.json']);
  expect((await commit(paths)).isDone).toBe(true);
});

test('without a repository, git or trust the room says what to do', async () => {
  const alone = join(place, 'alone/content');
  putDeskContent(alone);
  desk = sitAt(alone);
  expect(await GIT_ROUTES['git-state'](desk)).toMatchObject({
    none: expect.stringContaining('run “git init -b main && git add . &&') as string,
  });
  vi.stubEnv('PATH', join(place, 'nothing'));
  expect(await GIT_ROUTES['git-state'](desk)).toMatchObject({
    none: expect.stringMatching(/^Git is not installed/) as string,
    words: '',
  });
});

test('what others pushed is pulled and merged, without rewriting, and the desk reads it', async () => {
  const hub = addHub(ada, join(place, 'hub'), process.env);
  const ben = makeClone(hub, join(place, 'ben'), process.env);
  expect((await pull()).say).toBe('Nothing new on origin/main.');
  edit(ben, VESPER, 'President', 'King');
  ben.git('commit', '-qam', 'Crown Vesper');
  ben.git('push', '-q');
  expect((await pull()).say).toBe('Pulled 1 commit from origin/main.');
  expect(JSON.stringify(desk.session.read().entries.map(({ data }) => data))).toContain('King of');
  edit(ben, VESPER, 'King', 'Emperor');
  ben.git('commit', '-qam', 'Crown him again');
  ben.git('push', '-q');
  edit(ada, QUIST, 'President', 'Queen');
  await commit([QUIST]);
  const own = ada.git('rev-parse', 'HEAD').trim();
  const refused = await push();
  expect(refused.say).toMatch(/^Nothing is pushed: others have pushed commits there/);
  expect((await pull()).say).toBe(
    'Pulled 1 commit from origin/main, and merged with 1 commit of yours.',
  );
  expect(ada.git('rev-parse', 'HEAD^1').trim()).toBe(own);
  expect((await push()).say).toBe('Pushed 2 commits to origin/main.');
  expect(hub.git('show', `main:${QUIST}`)).toContain('Queen');
});

test('a pull that would write over what is not committed says so, and writes nothing', async () => {
  const hub = addHub(ada, join(place, 'hub'), process.env);
  const ben = makeClone(hub, join(place, 'ben'), process.env);
  edit(ben, QUIST, 'President', 'Duchess');
  ben.git('commit', '-qam', 'Duchess');
  ben.git('push', '-q');
  edit(ada, QUIST, 'President', 'Queen');
  const done = await pull();
  expect(done.say).toMatch(/^Nothing is pulled.*Commit them first\.$/);
  expect(ada.read(QUIST)).toContain('Queen');
});

async function collide(theirs: (ben: Copy) => void, ours: () => void) {
  const hub = addHub(ada, join(place, 'hub'), process.env);
  const ben = makeClone(hub, join(place, 'ben'), process.env);
  theirs(ben);
  ben.git('commit', '-qam', 'Theirs');
  ben.git('push', '-q');
  ours();
  ada.git('commit', '-qam', 'Ours');
  return pull();
}

test('a conflict is settled side by side, and the merge finished', async () => {
  const done = await collide(
    (ben) => edit(ben, QUIST, 'President', 'Duchess'),
    () => edit(ada, QUIST, 'President', 'Queen'),
  );
  expect(done).toMatchObject({ isDone: false, say: expect.stringContaining('1 file') as string });
  expect(await toStates()).toEqual({ [QUIST]: 'conflict' });
  expect((await commit([QUIST])).say).toBe('Files are in conflict: settle them first.');
  expect((await push()).say).toBe('Files are in conflict: settle them first.');
  const { merged, ours, theirs, seen } = await GIT_ROUTES['git-conflict'](desk, { path: QUIST });
  expect([merged, ours, theirs].map((text) => /title: (\w+)/.exec(text ?? '')?.[1])).toEqual([
    'Queen',
    'Queen',
    'Duchess',
  ]);
  const text = merged?.replace('Queen', 'Queen and duchess');
  expect((await GIT_ROUTES['git-settle'](desk, { path: QUIST, seen: '0', text })).say).toContain(
    'Open it again',
  );
  expect((await GIT_ROUTES['git-settle'](desk, { path: QUIST, seen, text })).isDone).toBe(true);
  expect((await look()).begun).toBe('merge');
  edit(ada, QUIST, 'Queen and duchess', 'Queen, duchess and empress');
  edit(ada, VESPER, 'President', 'King');
  expect((await commit([], 'Merge both')).say).toBe('The merge is finished.');
  // What was saved after it was settled, and nothing else.
  expect(ada.git('show', `HEAD:${QUIST}`)).toContain('Queen, duchess and empress');
  expect(await toStates()).toEqual({ [VESPER]: 'changed' });
  const { commits } = await GIT_ROUTES['git-history'](desk, { inside: QUIST.slice(8) });
  expect(commits.map(({ subject }) => subject)).toEqual(['Merge both', 'Ours', 'Theirs', 'Begin']);
  const [{ hash, path: at } = {}] = commits;
  const settled = { inside: QUIST.slice(8), path: at, commit: hash };
  expect((await GIT_ROUTES['git-version'](desk, settled)).text).toContain('and empress');
  expect(ada.git('rev-list', '--parents', '-1', 'HEAD').trim().split(' ').length).toBe(3);
});

test('what one has deleted and the other changed goes or stays, and a merge can be taken back', async () => {
  await collide(
    (ben) => ben.git('rm', '-q', 'content/measures/ferry-dues.mdx'),
    () => edit(ada, 'content/measures/ferry-dues.mdx', 'Dues', 'Tolls'),
  );
  const path = 'content/measures/ferry-dues.mdx';
  const opened = await GIT_ROUTES['git-conflict'](desk, { path });
  expect([opened.theirs, opened.isText]).toEqual([undefined, true]);
  const { seen } = opened;
  expect((await GIT_ROUTES['git-settle'](desk, { path, seen, take: 'none' })).isDone).toBe(true);
  expect(existsSync(join(ada.dir, path))).toBe(false);
  expect((await GIT_ROUTES['git-abort'](desk)).isDone).toBe(true);
  expect(ada.read(path)).toContain('Tolls');
});

test('a branch for a request is made, pushed with its upstream, and left again', async () => {
  const hub = addHub(ada, join(place, 'hub'), process.env);
  hub.hook('post-receive', 'echo "Open a request: https://hub.example/new/side"');
  edit(ada, QUIST, 'President', 'Queen');
  expect((await GIT_ROUTES['git-branch'](desk, { name: '-x' })).isDone).toBe(false);
  expect((await GIT_ROUTES['git-branch'](desk, { name: 'main' })).say).toContain('exists');
  expect((await GIT_ROUTES['git-branch'](desk, { name: 'crown-quist' })).isDone).toBe(true);
  await commit([QUIST]);
  const { push: to, base } = await look();
  expect([to?.isNew, to?.branch, to?.count, base]).toEqual([true, 'crown-quist', 1, 'main']);
  expect(await push()).toMatchObject({ isDone: true, link: 'https://hub.example/new/side' });
  expect(ada.git('rev-parse', '--abbrev-ref', '@{u}').trim()).toBe('origin/crown-quist');
  expect((await look()).push?.count).toBe(0);
  expect((await GIT_ROUTES['git-base'](desk)).say).toBe('You are on main again.');
  expect(ada.read(QUIST)).toContain('President');
});

test('commits that are on no branch are not left behind unseen', async () => {
  ada.git('checkout', '-q', '--detach');
  ada.git('commit', '-q', '--allow-empty', '-m', 'Loose');
  const refused = await GIT_ROUTES['git-base'](desk);
  expect(refused).toMatchObject({
    isDone: false,
    say: '1 commit here is on no branch. Make a branch first, to keep it.',
  });
  expect((await GIT_ROUTES['git-branch'](desk, { name: 'kept' })).isDone).toBe(true);
  expect((await GIT_ROUTES['git-base'](desk)).isDone).toBe(true);
});

test.each([
  ['refuses', 'the server refuses it', (hub: Copy) => hub.hook('pre-receive', 'echo no; exit 1')],
  [
    'is away',
    'the server cannot be reached',
    (hub: Copy) => {
      rmSync(hub.dir, { recursive: true });
    },
  ],
] as const)('a server that %s is told', async (_, why, lay) => {
  const hub = addHub(ada, join(place, 'hub'), process.env);
  edit(ada, QUIST, 'President', 'Queen');
  await commit([QUIST]);
  lay(hub);
  const done = await push();
  expect(done.isDone).toBe(false);
  expect(done.say).toContain(why);
  expect((await look()).push?.count).toBe(1);
});

test('nothing is asked at a terminal, and a long push can be stopped', async () => {
  addHub(ada, join(place, 'hub'), process.env);
  const waits = join(place, 'waits');
  ada.hook('pre-push', `touch "${waits}"; echo waiting >&2; sleep 600`);
  edit(ada, QUIST, 'President', 'Queen');
  await commit([QUIST]);
  const pushed = push();
  await vi.waitUntil(() => existsSync(waits), 60_000);
  await expect(commit([QUIST])).rejects.toThrow('wait, or stop it: the push is not done yet');
  GIT_ROUTES['git-stop'](desk);
  expect((await pushed).say).toMatch(/^Stopped\. Nothing is pushed/);
  expect(GIT_ROUTES['git-running'](desk)).toEqual({ line: '' });
});

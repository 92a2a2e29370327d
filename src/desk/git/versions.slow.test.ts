/** Versions in real repositories: the history of a file, and what changed in the words of an editor. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commitAll, edit, lookAtGit, openGitDesk, sitAt } from '../../../test/support/git-desk.ts';
import { addHub, type Copy } from '../../../test/support/repositories.ts';
import type { RoutedDesk } from '../route.ts';
import { GIT_ROUTES } from './routes.ts';

const QUIST = 'content/people/mara-quist.mdx';
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

test('the history of a file says what each commit changed, across a rename, and gives its versions', async () => {
  edit(ada, SPOKE, 'and it was a good talk', 'and it was a long, good talk');
  edit(ada, SPOKE, 'summary: The president', 'summary: Their president');
  await commit([SPOKE], 'Correct Vesper');
  const moved = 'content/coverage/2025/02/they-spoke.mdx';
  ada.git('mv', SPOKE, moved);
  await commit([moved], 'Move it');
  const inside = moved.slice('content/'.length);
  const { commits } = await GIT_ROUTES['git-history'](desk, { inside });
  expect(commits.map(({ subject, by }) => [subject, by])).toEqual([
    ['Move it', 'Ada'],
    ['Correct Vesper', 'Ada'],
    ['Begin', 'Ada'],
  ]);
  const [, corrected, begun] = commits;
  const { changes } = await GIT_ROUTES['git-changes'](desk, {
    path: corrected?.path,
    was: corrected?.was,
    commit: corrected?.hash,
  });
  expect(changes.map(({ field }) => field)).toEqual(['summary', 'statement we-talked']);
  expect(changes[1]).toMatchObject({
    was: 'We talked, and it was a good talk',
    now: 'We talked, and it was a long, good talk',
  });
  const first = { inside, path: begun?.path, commit: begun?.hash };
  expect((await GIT_ROUTES['git-version'](desk, first)).text).toContain('and it was a good talk');
  rmSync(join(ada.dir, moved));
  await commit([moved], 'Delete it');
  expect(await GIT_ROUTES['git-deleted'](desk)).toContainEqual({ path: moved, inside });
  const [gone] = (await GIT_ROUTES['git-history'](desk, { inside })).commits;
  const before = { inside, path: gone?.was, commit: `${gone?.hash ?? ''}^` };
  expect((await GIT_ROUTES['git-version'](desk, before)).text).toContain('long, good talk');
});

test('a shallow copy says that its history is cut off', async () => {
  const hub = addHub(ada, join(place, 'hub'), process.env);
  const dir = join(place, 'shallow');
  hub.git('clone', '-q', '--depth', '1', `file://${hub.dir}`, dir);
  desk = sitAt(join(dir, 'content'));
  const inside = 'people/mara-quist.mdx';
  expect((await GIT_ROUTES['git-history'](desk, { inside })).isShallow).toBe(true);
  expect((await GIT_ROUTES['git-pull'](desk)).isDone).toBe(true);
});

test('reading changes nothing in the repository', async () => {
  edit(ada, QUIST, 'President', 'Queen');
  const index = readFileSync(join(ada.dir, '.git/index'));
  await look();
  await GIT_ROUTES['git-history'](desk, { inside: 'people/mara-quist.mdx' });
  expect(readFileSync(join(ada.dir, '.git/index')).equals(index)).toBe(true);
});

test('what changed is said in words of an editor', async () => {
  edit(ada, SPOKE, 'and it was a good talk', 'and it was a long talk');
  ada.put('content/topics/new.mdx', '---\ntitle: New things\nsummary: New.\nstatus: draft\n---\n');
  await commit(['content/topics/new.mdx']);
  edit(ada, 'content/topics/new.mdx', 'status: draft\n', '');
  edit(ada, QUIST, 'party: norland', 'party: sudmark');
  ada.put(
    'content/publication.yaml',
    ada.read('content/publication.yaml').replace('tagline: Who', 'tagline: And who'),
  );
  const files = (await look()).files.map(({ path, title, did, fields, of }) => [
    path,
    title,
    did,
    fields,
    of,
  ]);
  expect(files).toEqual([
    [SPOKE, 'Vesper says that they have spoken', undefined, ['statement'], 'Ilan Vesper'],
    [QUIST, 'Mara Quist', undefined, ['party'], undefined],
    ['content/publication.yaml', 'The Quay Record', undefined, ['tagline'], undefined],
    ['content/topics/new.mdx', 'New things', 'publish', ['status'], undefined],
  ]);
});

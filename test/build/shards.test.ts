/** Shards that are made side by side and joined: the bytes of one build, or a sentence about what does not fit. */
import { hash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings, toShard } from '../../src/build/settings.ts';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { addPicture, type Desk, openDesk, readSite, run, toEnv } from '../support/build.ts';
import { takeBundle } from '../support/kept-bundles.ts';

/** The same content on two machines, and on a third one build of it. */
const [here, there, alone] = [openDesk('one-story'), openDesk('one-story'), openDesk('one-story')];
afterAll(() => {
  for (const desk of [here, there, alone]) desk.close();
});

let whole: ReadonlyMap<string, string>;

beforeAll(async () => {
  await addPicture(here.contentDir);
  for (const { contentDir } of [there, alone])
    cpSync(here.contentDir, contentDir, { recursive: true });
  expect((await run('build', alone)).output).toContain('rendered');
  whole = readSite(alone.outDir);
});

const toDir = (index: number, count: number) =>
  join(here.outDir, '..', 'shards', `${String(index)}-of-${String(count)}`);

/** Makes shard `index` (from 1) and returns its folder. */
async function make(index: number, count: number, desk: Desk = here): Promise<string> {
  const dir = toDir(index, count);
  takeBundle(toShard(readSettings(toEnv(desk)), { index: index - 1, count }, dir));
  const args = ['--shard', `${String(index)}/${String(count)}`, '--out', dir];
  const { code, output } = await run('build', desk, undefined, args);
  expect(code, output).toBe(0);
  return dir;
}

async function joinAll(dirs: readonly string[], desk: Desk = here, signal?: AbortSignal) {
  takeBundle(readSettings(toEnv(desk)));
  const { code, output } = await run('join', desk, signal, dirs);
  return { code, output };
}

test.each([1, 3])('%i shards make the bytes of one build', async (count) => {
  rmSync(here.outDir, { recursive: true, force: true });
  rmSync(here.cacheDir, { recursive: true, force: true });
  const dirs: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    // One of the machines prints in threads.
    const other = count === 3 ? { ...there, env: { WORKERS: '2' } } : there;
    dirs.push(await make(index, count, index % 2 === 0 ? other : here));
  }
  const isPage = (path: string) => path.endsWith('.html');
  const made = dirs.flatMap((dir) => [...readSite(join(dir, 'site')).keys()]);
  expect(made.filter(isPage).sort()).toEqual([...whole.keys()].filter(isPage).sort());
  expect(new Set(made).size).toBe(made.length);
  const { code, output } = await joinAll(dirs.reverse());
  expect(code, output).toBe(0);
  expect([...readSite(here.outDir)]).toEqual([...whole]);
  // Nothing is left to draw or to index, and no page to print.
  expect((await run('build', here)).output).toContain('Nothing has changed');
});

test('a shard that was lost is named, and the site stays until it is made again', async () => {
  const dirs = [await make(1, 2), await make(2, 2)];
  rmSync(toDir(2, 2), { recursive: true });
  expect(await joinAll([toDir(1, 2)])).toEqual({
    code: 2,
    output:
      'shard 2 of 2 is in none of these folders: name its folder, or build it again with --shard 2/2\n',
  });
  expect(await joinAll(dirs)).toEqual({
    code: 2,
    output: `${toDir(2, 2)} does not exist: build the shard with --shard 1/2 --out ${toDir(2, 2)}\n`,
  });
  expect([...readSite(here.outDir)]).toEqual([...whole]);
  await make(2, 2);
  expect(await joinAll(dirs)).toMatchObject({ code: 0 });
  expect([...readSite(here.outDir)]).toEqual([...whole]);
});

test('shards that do not fit are named: twice the same, cut otherwise, damaged, or of other content', async () => {
  const dirs = [toDir(1, 2), toDir(2, 2)];
  const refused = async (...given: readonly string[]) => {
    const { code, output } = await joinAll(given);
    expect(code).toBe(2);
    return output;
  };
  expect(await refused(toDir(1, 2), toDir(1, 2))).toContain('are both shard 1 of 2');
  expect(await refused(toDir(1, 2), toDir(1, 1))).toContain('join those that were cut alike');
  const page = join(
    toDir(2, 2),
    'site',
    readdirSync(join(toDir(2, 2), 'site')).find((name) => name.endsWith('.html')) ?? '',
  );
  renameSync(page, `${page}.aside`);
  const again = 'build it again with --shard 2/2';
  expect(await refused(...dirs)).toMatch(
    new RegExp(`^shard 2 of 2 in .* no longer has site/.*\\.html as it was made: ${again}\n$`),
  );
  renameSync(`${page}.aside`, page);
  const about = join(there.contentDir, 'publication.yaml');
  const before = readFileSync(about, 'utf8');
  writeFileSync(about, before.replace(/^tagline: .*$/m, 'tagline: Another'));
  await make(2, 2, there);
  expect(await refused(...dirs)).toMatch(
    new RegExp(
      `^shard 2 of 2 in .* was made with other content than this machine has: ${again}\n$`,
    ),
  );
  // The joining machine is named if it is the odd one.
  await make(1, 2, there);
  expect(await refused(...dirs)).toBe(
    'every shard was made with other content than this machine has: bring it to their commit, Node, settings and time (SOURCE_DATE_EPOCH), then join again\n',
  );
  writeFileSync(about, before);
  for (const index of [1, 2]) await make(index, 2, there);
  expect(await joinAll(dirs)).toMatchObject({ code: 0 });
  expect([...readSite(here.outDir)]).toEqual([...whole]);
});

test('what is not a shard is said to be what it is', async () => {
  const { output: said } = await joinAll([alone.outDir]);
  expect(said).toBe(`${alone.outDir} is a whole site: name the folders of its shards instead\n`);
  const broken = toDir(0, 0);
  mkdirSync(broken, { recursive: true });
  for (const origin of ['{}', '{"origin":{}}', '{"origin":{},"index":2,"count":2}']) {
    writeFileSync(join(broken, 'shard.json'), origin);
    const { code, output } = await joinAll([broken]);
    expect([code, output]).toEqual([
      2,
      `${broken} is not a shard, or is incomplete: build the shard with --shard 1/2 --out ${broken}\n`,
    ]);
  }
});

test('no site goes into a shard, and no shard into another', async () => {
  const dirs = [toDir(1, 2), toDir(2, 2)];
  const outDir = join(toDir(1, 2), 'site');
  const { code, output } = await joinAll(dirs, { ...here, outDir });
  expect([code, output]).toEqual([
    2,
    `OUT_DIR is ${outDir}: it would overwrite the shard in ${toDir(1, 2)}; choose a folder of its own\n`,
  ]);
  const args = ['--shard', '1/2', '--out', outDir];
  expect(await run('build', here, undefined, args)).toMatchObject({
    code: 2,
    output: expect.stringContaining(
      `--out is ${outDir}: it would overwrite the shard in`,
    ) as string,
  });
  expect(await joinAll(dirs)).toMatchObject({ code: 0 });
});

/** Changes the papers of a shard as somebody might who made it by hand, digests included. */
function forge(dir: string, file: string, path: string, changed: string): void {
  const read = (name: string) => readFileSync(join(dir, name), 'utf8');
  const digest = (name: string) => hash('sha256', read(name), 'base64url');
  const [record, manifest] = ['site.jsonl', 'shard.json'];
  expect(read(file)).toContain(`"${path}"`);
  writeFileSync(join(dir, file), read(file).replaceAll(`"${path}"`, `"${changed}"`));
  const [, before] = new RegExp(`"${file}","([^"]*)"`).exec(read(record)) ?? [];
  if (before !== undefined)
    writeFileSync(join(dir, record), read(record).replace(before, digest(file)));
  const told = JSON.parse(read(manifest)) as object;
  writeFileSync(join(dir, manifest), JSON.stringify({ ...told, record: digest(record) }));
}

describe('a shard cannot reach outside its folder', () => {
  // The first has the search index.
  const [first, second] = [toDir(1, 2), toDir(2, 2)];
  const record = 'site.jsonl';
  const find = (dir: string, end: string) =>
    listAllFiles(dir).find((path) => path.endsWith(end)) ?? '';
  const toLink = (dir: string, path: string) => {
    rmSync(join(dir, path), { recursive: true });
    symlinkSync(join(dir, '../aside', path), join(dir, path));
  };
  const lost = 'as it was made';
  const unlisted = 'which is not among its files';

  // Each time, what is named is there, with the right digest.
  test.each<[by: string, said: string, dir: string, change: (dir: string, page: string) => void]>([
    [
      'steps up',
      lost,
      second,
      (dir, page) => {
        forge(dir, record, page, `../aside/${page}`);
      },
    ],
    [
      'an absolute path',
      lost,
      second,
      (dir, page) => {
        forge(dir, record, page, join(dir, '../aside', page));
      },
    ],
    ['a link to a file', lost, second, toLink],
    [
      'a link to a folder',
      lost,
      second,
      (dir) => {
        toLink(dir, 'site');
      },
    ],
    [
      'an output',
      unlisted,
      second,
      (dir) => {
        const path = find(dir, '.csv').slice('site/'.length);
        forge(dir, record, path, `../../aside/site/${path}`);
      },
    ],
    [
      'a file of an index',
      unlisted,
      first,
      (dir) => {
        forge(dir, find(dir, 'files.json'), 'order.json', '../../../aside/order.json');
      },
    ],
  ])('by %s', async (_by, said, dir, change) => {
    const aside = join(dir, '../aside');
    cpSync(dir, aside, { recursive: true });
    change(dir, find(dir, '.html'));
    const { code, output } = await joinAll([first, second]);
    expect([code, output]).toEqual([2, expect.stringContaining(said)]);
    rmSync(dir, { recursive: true });
    renameSync(aside, dir);
  });
});

test('a join that is killed leaves the site as it was, and the next one makes it', async () => {
  const dirs = [toDir(1, 2), toDir(2, 2)];
  rmSync(here.cacheDir, { recursive: true });
  takeBundle(readSettings(toEnv(here)));
  const stopper = new AbortController();
  const killed = joinAll(dirs, here, stopper.signal);
  const isOver = { yes: false };
  void killed.then(() => (isOver.yes = true));
  while (!isOver.yes && !existsSync(join(`${here.outDir}.next`, 'index.html')))
    await new Promise((resolve) => setImmediate(resolve));
  stopper.abort();
  expect(await killed).toMatchObject({ code: null });
  expect(await joinAll(dirs)).toMatchObject({ code: 0 });
  expect([...readSite(here.outDir)]).toEqual([...whole]);
});

test.each([
  ['--shard', '1/2'],
  ['--shard', '3/2', '--out', 'x'],
  ['--shard', '1/2', '--out', 'x', '--drafts'],
])('build %s %s is refused', async (...args) => {
  const { code, output } = await run('build', here, undefined, args);
  expect([code, output]).toEqual([2, expect.stringContaining('--shard 2/7 --out DIR for')]);
});

test('build --out alone says what it goes with', async () => {
  const { code, output } = await run('build', here, undefined, ['--out', 'x']);
  expect([code, output]).toEqual([2, '--out goes with --shard; the site goes to OUT_DIR\n']);
});

test('a shard never takes the place of what is not a shard', async () => {
  const args = ['--shard', '1/2', '--out', here.outDir];
  const { code, output } = await run('build', here, undefined, args);
  expect([code, output]).toEqual([2, expect.stringContaining('which is not a shard')]);
  expect([...readSite(here.outDir)]).toEqual([...whole]);
});

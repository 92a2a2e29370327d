/** `clip` prints what a page says, and writes a draft that passes the check; nothing that is there is ever changed. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { toTestSettings } from '../../test/support/settings.ts';
import { SAVED_TEXT } from '../desk/clip/harbour.fixture.ts';
import type { Clip } from '../desk/clip/clip.ts';
import { listAllFiles } from '../content/disk/list-files.ts';
import { printProblem } from '../content/problems/print.ts';
import { checkPublication } from '../build/check.ts';
import { openSession } from '../build/session.ts';
import { startCommand } from './main.ts';
import { MOST_BYTES } from '../desk/clip/read-page.ts';
import { UsageError } from './exit.ts';

const root = mkdtempSync(join(tmpdir(), 'dateline-clip-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const PAGE = `<html lang="en"><head><meta charset="utf-8"><title>Ports “open”: {all} of them</title>
<link rel="canonical" href="https://post.example/a?utm_source=x">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-02-12T02:58:00-05:00","author":"Jane Roe"}</script>
</head><body><h1>Ports “open”: {all} of them</h1>
<p>A long sentence of the newspaper that belongs to nobody else and must not be passed on by us.</p>
<p>“We will never pay the dues of {this} *port*,” said Ada Lind. “And so we say it again. ${'It is a very long speech indeed and goes on without any end that anybody in the hall could ever have seen coming at all. '.repeat(2)}”</p>
</body></html>`;

const NOW = Date.UTC(2031, 2, 1);
let desks = 0;

function openDesk() {
  const dir = join(root, String((desks += 1)));
  const content = join(dir, 'content');
  cpSync('test/publications/one-story/content', content, { recursive: true });
  const page = join(dir, 'page.html');
  writeFileSync(page, PAGE);
  const clip = async (...args: string[]) => {
    vi.stubEnv('CONTENT_DIR', content);
    vi.stubEnv('CACHE_DIR', join(root, 'cache'));
    vi.stubEnv('SOURCE_DATE_EPOCH', String(NOW / 1000));
    const [out, err] = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockReturnValue(true),
    );
    try {
      const code = await startCommand('clip', args);
      const print = (spy: typeof out) =>
        (spy?.mock.calls ?? []).map(([text]) => String(text)).join('');
      return { code, out: print(out), err: print(err) };
    } finally {
      vi.unstubAllEnvs();
      out?.mockRestore();
      err?.mockRestore();
    }
  };
  return {
    dir,
    content,
    page,
    clip,
    json: async (...args: string[]) => JSON.parse((await clip('--json', ...args)).out) as Clip,
    listErrors: async () =>
      (
        await checkPublication(
          openSession(toTestSettings(content, { cacheDir: join(root, 'cache'), clock: () => NOW })),
        )
      )
        .filter(({ severity }) => severity === 'error')
        .map(printProblem),
  };
}

const listAll = (dir: string) =>
  listAllFiles(dir).map((path) => [path, readFileSync(join(dir, path), 'latin1')]);

describe('a page', () => {
  const desk = openDesk();

  test('is printed for people, and for programs', async () => {
    const before = listAll(desk.dir);
    const { code, out } = await desk.clip(desk.page);
    expect(code).toBe(0);
    expect(out).toContain(
      'published   2025-02-12T02:58-05:00  (JSON-LD NewsArticle.datePublished)',
    );
    expect(await desk.json(desk.page)).toMatchObject({
      outlet: { value: 'daily-post' },
      url: { value: 'https://post.example/a' },
      entities: [{ id: 'ada-lind' }],
      draft: null,
    });
    expect(listAll(desk.dir)).toEqual(before);
  });

  test('becomes a draft that passes the check and has no prose of the page', async () => {
    const { draft } = await desk.json('--write', desk.page);
    const path = join(desk.content, 'coverage/2025/02/ports-open-all-of-them.mdx');
    expect(draft).toBe(path);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('\nstatus: draft\n');
    expect(text).toContain(
      '<Quote by="ada-lind">We will never pay the dues of \\{this\\} \\*port\\*</Quote>',
    );
    expect(text).not.toMatch(/long sentence|very long speech/);
    expect(text).toContain('And so we say it again.');
    expect(await desk.listErrors()).toEqual([]);
    const [quote = ''] = /<Quote.*<\/Quote>/.exec(text) ?? [];
    writeFileSync(path, text.replace(/To be written\.\n$/, `${quote}\n`));
    expect(await desk.listErrors()).toEqual([]);
  });

  test('that was written is left alone, whatever became of its draft', async () => {
    const path = join(desk.content, 'coverage/2025/02/ports-open-all-of-them.mdx');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nOur own words.\n`);
    const before = listAll(desk.dir);
    const again = await desk.json('--write', desk.page);
    expect(again.doubts.map(({ field }) => field)).toContain('draft');
    // The same page, saved once more: other bytes at the same address.
    const other = join(root, 'other.html');
    writeFileSync(other, `${PAGE}<!-- saved later -->`);
    expect((await desk.json('--write', other)).draft).toBeNull();
    expect(listAll(desk.content)).toEqual(
      before.flatMap(([name = '', text = '']) =>
        name.startsWith('content/') ? [[name.slice('content/'.length), text]] : [],
      ),
    );
  });

  test('is kept beside the content, where git does not look', () => {
    const names = listAllFiles(`${desk.content}.clips`);
    expect(names).toContain('.gitignore');
    expect(readFileSync(join(`${desk.content}.clips`, '.gitignore'), 'utf8')).toMatch(/^\*$/m);
    const page = names.find((name) => name.endsWith('.page')) ?? '';
    expect(readFileSync(join(`${desk.content}.clips`, page), 'utf8')).toContain('long sentence');
  });
});

describe('a draft', () => {
  test('is signed as the newest item is, and has the place of the dateline', async () => {
    const desk = openDesk();
    const page = PAGE.replace('<p>A long', '<p>NORTHPORT, Feb. 12 (Post) — A long');
    writeFileSync(desk.page, page);
    const { draft, place } = await desk.json('--write', desk.page);
    const text = readFileSync(draft ?? '', 'utf8');
    expect(place?.value).toBe('northport');
    expect(text).toContain('\nplace: northport\n');
    expect(text).toContain('\ncredits:\n  - role: curator\n    name: The desk\n');
    expect(await desk.listErrors()).toEqual([]);
  });

  test('does not name the outlet of the page among whom it is about', async () => {
    const desk = openDesk();
    writeFileSync(desk.page, PAGE.replace('<p>A long', '<p>The Daily Post reported: a long'));
    const { draft, entities } = await desk.json('--write', desk.page);
    expect(entities.map(({ id }) => id)).toContain('daily-post');
    expect(readFileSync(draft ?? '', 'utf8')).toMatch(/\nentities:\n {2}- ada-lind\n(?! {2}-)/);
  });
});

describe('nothing is written', () => {
  test('and it ends with 1 and says why, the first time and the second', async () => {
    const desk = openDesk();
    const page = join(desk.dir, 'page.txt');
    writeFileSync(page, SAVED_TEXT);
    const { code, err } = await desk.clip('--write', page);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^No draft of .*page\.txt was written: its outlet is unknown: pass/),
    ]);
    expect((await desk.clip('--write', desk.page)).code).toBe(0);
    const again = await desk.clip('--write', desk.page);
    expect([again.code, again.err]).toEqual([
      1,
      expect.stringMatching(/^No draft of .*page\.html was written: it was made before\n$/),
    ]);
    expect((await desk.clip(page)).code).toBe(0);
  });

  test('while the outlet is not known; it can be said', async () => {
    const desk = openDesk();
    const page = join(desk.dir, 'page.txt');
    writeFileSync(page, SAVED_TEXT);
    const before = listAll(desk.content);
    const read = await desk.json('--write', page);
    expect(read.draft).toBeNull();
    expect(read.doubts.at(-1)?.why).toMatch(/pass --outlet/);
    expect(listAll(desk.content)).toEqual(before);
    const told = await desk.json('--write', '--outlet', 'daily-post', page);
    expect(told.draft).toMatch(/coverage\/2031\/02\/why-is-norlands-leader-waiting\.mdx$/);
    expect(told.outlet).toEqual({ value: 'daily-post', origin: '--outlet' });
  });

  test('of an error that a reader tells of', async () => {
    const desk = openDesk();
    const issue = join(desk.dir, 'issue.md');
    writeFileSync(
      issue,
      '### Page with the error\n\nhttps://record.example/a\n\n### Where the correct version is published\n\nhttps://post.example/b\n',
    );
    const before = listAll(desk.content);
    const read = await desk.json('--write', issue);
    expect(read).toMatchObject({ outlet: { value: 'daily-post' }, draft: null });
    expect(read.doubts.at(-1)?.why).toBe(
      'a reader reports an error: look at https://record.example/a',
    );
    expect(listAll(desk.content)).toEqual(before);
  });

  test('behind a link that leads out of the content', async () => {
    const desk = openDesk();
    const outside = join(desk.dir, 'outside');
    mkdirSync(outside);
    rmSync(join(desk.content, 'coverage/2025/02'), { recursive: true, force: true });
    symlinkSync(outside, join(desk.content, 'coverage/2025/02'));
    const { draft, doubts } = await desk.json('--write', desk.page);
    expect(draft).toBeNull();
    expect(doubts.at(-1)?.why).toMatch(/is a link|exists/);
    expect(listAllFiles(outside)).toEqual([]);
  });
});

describe('two pages with one headline', () => {
  const toFolder = (dir: string, ...urls: readonly string[]) => {
    const folder = join(dir, 'pages');
    mkdirSync(folder);
    for (const [index, url] of urls.entries())
      writeFileSync(
        join(folder, `${String(index)}.html`),
        `${PAGE.replace('https://post.example/a?utm_source=x', url)}<!-- ${String(index)} -->`,
      );
    return folder;
  };
  const listDrafts = async (desk: ReturnType<typeof openDesk>, folder: string) => {
    const read = JSON.parse((await desk.clip('--json', '--write', folder)).out) as Clip[];
    return read.map(({ draft }) => draft?.slice(desk.content.length + 1) ?? null);
  };

  test('become two drafts if their addresses are two, and one if it is the same page twice', async () => {
    const desk = openDesk();
    const [a, b, c] = ['a', 'b', 'c'].map((name) => `https://post.example/${name}`);
    const folder = toFolder(desk.dir, a ?? '', b ?? '', a ?? '', c ?? '');
    const name = 'coverage/2025/02/ports-open-all-of-them';
    expect(await listDrafts(desk, folder)).toEqual([
      `${name}.mdx`,
      `${name}-2.mdx`,
      null,
      `${name}-3.mdx`,
    ]);
    expect(await desk.listErrors()).toEqual([]);
  });

  test('are told apart by their addresses alone: without one it says what to do', async () => {
    const desk = openDesk();
    const folder = toFolder(desk.dir, 'https://post.example/a');
    const bare = join(desk.dir, 'bare.html');
    writeFileSync(bare, PAGE.replace(/<link.*>\n/, ''));
    await desk.clip('--write', folder);
    const { code, err } = await desk.clip('--write', '--outlet', 'daily-post', bare);
    expect(code).toBe(1);
    expect(err).toContain(
      'ports-open-all-of-them.mdx has the same headline, and no address says whether it is the same page. If it is another, give its address with --url, or rename that file: ',
    );
    expect(err.match(/ports-open-all-of-them/g)).toHaveLength(1);
    const told = await desk.clip('--write', '--url', 'https://post.example/b', bare);
    expect(told.code).toBe(0);
  });
});

describe('what cannot be read', () => {
  const desk = openDesk();
  const write = (name: string, bytes: string | Buffer) => {
    writeFileSync(join(desk.dir, name), bytes);
    return join(desk.dir, name);
  };

  test.each([
    ['nothing.html', '', 'it is empty'],
    ['picture.html', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7]), 'it is neither HTML, MHTML nor text'],
    ['large.html', Buffer.alloc(MOST_BYTES + 1, 'a'), 'it is larger than 20 MB'],
  ])('ends with 1: %s', async (name, bytes, why) => {
    const { code, out, err } = await desk.clip(write(name, bytes));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`cannot be read: ${why}`);
  });

  test('ends with 1 where nothing is', async () => {
    const { code, err } = await desk.clip(join(desk.dir, 'none.html'));
    expect(code).toBe(1);
    expect(err).toMatch(/none\.html cannot be read: it does not exist/);
  });

  test('does not keep the others of a folder from being read', async () => {
    const folder = join(desk.dir, 'pages');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.html'), PAGE);
    writeFileSync(join(folder, 'b.html'), '');
    writeFileSync(join(folder, 'c.txt'), SAVED_TEXT);
    writeFileSync(join(folder, 'd.pdf'), '');
    const { code, out } = await desk.clip('--json', folder);
    expect(code).toBe(1);
    const read = JSON.parse(out) as (Clip & { readonly file: string })[];
    expect(read.map(({ file, title }) => [file, title?.value])).toEqual([
      [join(folder, 'a.html'), 'Ports “open”: {all} of them'],
      [join(folder, 'c.txt'), 'Why Is Norland’s Leader Waiting?'],
    ]);
  });
});

test('a command that is wrong is refused', async () => {
  const { clip, page, dir } = openDesk();
  await expect(clip()).rejects.toThrow(UsageError);
  await expect(clip(page, page)).rejects.toThrow('one argument too many');
  await expect(clip('--url', 'not one', page)).rejects.toThrow('write a whole address');
  await expect(clip('--url', 'https://post.example/a', dir)).rejects.toThrow('of one page');
  await expect(clip('--outlet', 'ada-lind', page)).rejects.toThrow('there is no such outlet');
});

test('a page may come on standard input', () => {
  const { content } = openDesk();
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'bin/dateline.mjs', 'clip', '-', '--json'],
    {
      input: PAGE,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: join(root, 'cache') },
    },
  );
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as Clip).outlet?.value).toBe('daily-post');
  expect(existsSync(`${content}.clips`)).toBe(false);
});

/** What hostile pages leave when a draft is made of them: plain text in a draft that passes the check, and nothing else. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toTestSettings } from '../../../test/support/settings.ts';
import type { Clip } from '../../desk/clip/clip.ts';
import { clipApart } from '../../desk/clip/clip-apart.ts';
import { toKnown } from '../../desk/clip/known.ts';
import { makeClip } from '../../desk/clip/make-clip.ts';
import { MOST_BYTES, PageError } from '../../desk/clip/read-page.ts';
import { NO_OWN_WORDS } from '../../words/words.ts';
import { listAllFiles } from '../../content/disk/list-files.ts';
import { toEncoded } from '../../../test/support/encodings.ts';
import { printProblem } from '../../content/problems/print.ts';
import { checkPublication } from '../../build/check.ts';
import { openSession, type Session } from '../../build/session.ts';
import { TO_WRITE } from '../starter/starters.ts';
import { writeClip } from './write-clip.ts';

const root = mkdtempSync(join(tmpdir(), 'dateline-hostile-'));
const content = join(root, 'content');
const settings = toTestSettings(content, {
  cacheDir: join(root, 'cache'),
  clock: () => Date.UTC(2031, 2, 1),
});
let session: Session;
let before: Map<string, string>;

const readAll = () =>
  new Map(listAllFiles(root).map((path) => [path, readFileSync(join(root, path), 'latin1')]));

beforeAll(() => {
  cpSync('test/publications/one-story/content', content, { recursive: true });
  session = openSession(settings);
  before = readAll();
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

let pages = 0;

interface Parts {
  readonly title?: string;
  readonly head?: string;
  readonly body?: string;
}

/** A page of an outlet that the publication has, with an address and a month of its own. */
function toPage({ title = 'A quiet day', head = '', body = '' }: Parts): string {
  pages += 1;
  const month = `${String(2019 + Math.floor(pages / 12))}-${String((pages % 12) + 1).padStart(2, '0')}`;
  return `<!doctype html><html lang="en"><head><title>${title}</title>
<meta property="article:published_time" content="${month}-01">
<link rel="canonical" href="https://post.example/item-${String(pages)}">${head}</head>
<body><article><h1>${title}</h1><p>Ada Lind spoke at the quay.</p>${body}</article></body></html>`;
}

interface Made {
  readonly clip: Clip;
  /** The draft as the next reading of the publication has it. */
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly source: Readonly<Record<string, unknown>>;
}

const drafts = new Map<string, Made>();

/** Makes a draft of the page; fails where none was made. The check looks at all of them together. */
async function make(page: string | Uint8Array): Promise<Made> {
  const bytes = Buffer.from(page);
  const { about, entries } = session.read();
  if (about === undefined) throw new Error('no publication');
  // As the process for a page does: the last pages have one each.
  const clipped = await makeClip(bytes, toKnown(about, entries), {});
  const clip = writeClip(session, bytes, clipped);
  expect(clip.draft, JSON.stringify(clip.doubts)).not.toBeNull();
  const path = clip.draft ?? '';
  const entry = session.read().entries.find((one) => one.path === path);
  if (entry === undefined) throw new Error(`${path} is no entry`);
  const data = entry.data as unknown as Readonly<Record<string, unknown>>;
  const [source = {}] = data.sources as Readonly<Record<string, unknown>>[];
  const made = { clip, text: readFileSync(path, 'utf8'), data, source };
  drafts.set(path, made);
  return made;
}

/** Fields that a draft may have: none holds words of a page. */
const FIELDS = [
  'title',
  'summary',
  'dates',
  'sources',
  'credits',
  'place',
  'entities',
  'topics',
  'status',
];

function expectDraft({ data, text }: Made): void {
  expect(Object.keys(data).filter((name) => !FIELDS.includes(name))).toEqual([]);
  expect(data).toMatchObject({ status: 'draft', title: TO_WRITE, summary: TO_WRITE });
  expect(text.endsWith(`\n---\n\n${TO_WRITE}\n`)).toBe(true);
}

describe('a page that', () => {
  test.each([
    [
      'has scripts',
      '<script>process.exit()</script><script src="https://evil.example/x.js"></script>',
    ],
    [
      'has handlers',
      '<img src=x onerror="alert(1)"><p onclick="alert(1)">x</p><details ontoggle=x open>',
    ],
    ['leads elsewhere', '<meta http-equiv="refresh" content="0;url=https://evil.example/">'],
    ['has another base', '<base href="https://evil.example/"><a href="a">x</a>'],
    ['has links that run', '<a href="javascript:alert(1)">x</a><a href="data:text/html,x">x</a>'],
    ['is drawn', '<svg><script>alert(1)</script><foreignObject><p>x</p></foreignObject></svg>'],
    [
      'has pages in it',
      '<iframe src="file:///etc/passwd" srcdoc="<p>x</p>"></iframe><object data="x">',
    ],
    [
      'sends forms',
      '<form action="https://evil.example/" method="post"><input name=x autofocus></form>',
    ],
    [
      'loads styles',
      '<style>@import "https://evil.example/";</style><link rel=stylesheet href="//evil.example">',
    ],
  ])('%s is a page like others', async (_, hostile) => {
    const made = await make(toPage({ head: hostile, body: hostile }));
    expectDraft(made);
    expect(made.source.title).toBe('A quiet day');
    expect(made.source.url).toMatch(/^https:\/\/post\.example\//);
    expect(made.text).not.toMatch(/evil|script|alert/);
  });

  test.each([
    '{process.exit()}',
    '<script>alert(1)</script>',
    'import x from "y"',
    'export default 1',
    '`${x}` $& \\u0041 %s',
    'x: y # z',
    '--- a ---',
    '...',
    '*anchor &anchor !!js/function >- |',
    '[a, {b: c}] "d" \'e\'',
    '@at %TAG ? key : value',
    '- one',
    'null',
    '2025-02-11',
    '0x1F',
    '“Curly” ]]> <!-- x -->',
    '</Quote> <Quote by="x">',
    '\\{escaped\\} \\*x\\*',
  ])('has the title %j has it as words', async (title) => {
    const html = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const made = await make(toPage({ title: html }));
    expectDraft(made);
    expect(made.source.title).toBe(title.trim());
  });

  test.each([
    ['lines', 'A\nstatus: published\n---\n\nWords\n', 'A status: published --- Words'],
    ['overrides', 'A \u202Eevil\u202C \u2066b\u2069', 'A evil b'],
    ['nothing that is seen', 'A\u200B \u0007b\uFEFF\u00AD', 'A b'],
    ['NUL', 'A\0b', 'Ab'],
    ['the letters of a font of its own', 'A \uE000b \u{F0000}', 'A b'],
    ['no characters', 'A \uFFFE\uFDD0b', 'A b'],
    ['separators', 'A\u2028b\u2029c\u0085d', 'A b c d'],
  ])('has a title with %s is read without them', async (_, title, expected) => {
    const head = `<meta property="og:title" content="${title}">`;
    const page = toPage({ title, head });
    const made = await make(page);
    expectDraft(made);
    expect(String(made.source.title).replace(/\s+/g, ' ')).toBe(expected);
  });

  test('has authors who are fields has authors', async () => {
    const authors = ['Jane\nstatus: published', 'X: Y', '{Ab}', '"] }', 'Ann \u202EB\uE000'];
    const head = `<script type="application/ld+json">${JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'A quiet day',
      author: authors.map((name) => ({ name })),
    })}</script>`;
    const made = await make(toPage({ head }));
    expectDraft(made);
    const credits = made.source.credits as { name: string }[];
    expect(credits.map(({ name }) => name)).toEqual([
      'Jane status: published',
      'X: Y',
      '{Ab}',
      '"] }',
      'Ann B',
    ]);
  });

  test.each([
    'We ] will } never {process.exit()} pay',
    'We will <b>never</b> pay </Quote><script>',
    'We *will* _never_ [pay] `x` \\ $1',
    'import x from y --> never pays --- here',
    '# We will never: pay &amp; that is it',
  ])('quotes %j: its words are words when they are taken into the text', async (words) => {
    const html = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const made = await make(toPage({ body: `<p>“${html}”, said Ada Lind.</p>` }));
    expectDraft(made);
    const [quote = ''] = /<Quote by="ada-lind">.*<\/Quote>/.exec(made.text) ?? [];
    expect(quote).not.toBe('');
    const inside = made.clip.draft?.slice(content.length + 1) ?? '';
    const taken = made.text.slice(0, -TO_WRITE.length - 1) + `${quote}\n`;
    const view = session.try(new Map([[inside, Buffer.from(taken)]]));
    const entry = view.read().entries.find((one) => one.inside === inside);
    // Topics are for the editor to name.
    const problems = view.read().problems.filter((one) => one.path === made.clip.draft);
    expect(problems.filter(({ code }) => code !== 'topics.none')).toEqual([]);
    expect(entry?.facts.quotes.map(({ text }) => text)).toEqual([words]);
  });

  test('has keys of a prototype in its JSON-LD', async () => {
    const head = `<script type="application/ld+json">{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"@type":"NewsArticle","headline":"A quiet day","author":{"__proto__":{"name":"x"},"name":"Jane Roe"}}</script>`;
    const made = await make(toPage({ head }));
    expectDraft(made);
    expect({}).not.toHaveProperty('polluted');
    expect(made.source.credits).toEqual([{ role: 'author', name: 'Jane Roe' }]);
  });
});

describe('letters', () => {
  const title = '港口谈判重新开始 港口 ';
  const declare = (charset: string) => toPage({ title, head: `<meta charset="${charset}">` });

  test.each([
    ['GB18030', 'gb18030', 'gb18030'],
    ['GB18030, as GB2312', 'gb2312', 'gb18030'],
    ['Big5', 'big5', 'big5'],
    ['EUC-JP', 'euc-jp', 'euc-jp'],
  ])('of %s are read', async (_, declared, encoding) => {
    const words = encoding === 'big5' ? '港口 談判 重新 開始' : '港口 再会 開始';
    const page = toPage({ title: words, head: `<meta charset="${declared}">` });
    expect((await make(toEncoded(page, encoding))).source.title).toBe(words);
  });

  test('of Shift_JIS are read, of which some hold a backslash', async () => {
    const words = '表示 ソース 能力';
    const page = toPage({ title: words, head: '<meta charset="shift_jis">' });
    expect((await make(toEncoded(page, 'shift_jis'))).source.title).toBe(words);
  });

  test.each(['le', 'be'])('of UTF-16%s are read by their mark', async (order) => {
    const bytes = Buffer.from(`\uFEFF${declare('utf-16')}`, 'utf16le');
    const made = await make(order === 'le' ? bytes : bytes.swap16());
    expect(made.source.title).toBe(title.trim());
  });

  test('that are lost stay out, and it is said', async () => {
    const page = toPage({ title: 'Caf\u00e9 of the quay', head: '<meta charset="utf-8">' });
    const made = await make(Buffer.from(page, 'latin1'));
    expectDraft(made);
    expect(JSON.stringify(made.data)).not.toContain('\uFFFD');
    expect(made.clip.doubts.map(({ field }) => field)).toContain('title');
  });
});

test('a saved page with parts that have the names of files leaves none of them', async () => {
  const part = (location: string, type: string, text: string) =>
    `--b\r\nContent-Type: ${type}\r\nContent-Location: ${location}\r\nContent-Disposition: attachment; filename="${location}"\r\n\r\n${text}\r\n`;
  const page = [
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: ../../../etc/passwd\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n',
    part('file:///etc/cron.d/x', 'text/html', toPage({ title: 'A saved day' })),
    part('../../evil.sh', 'text/plain', 'rm -rf /'),
    part('C:\\\\evil.exe', 'application/octet-stream', 'x'),
    '--b--\r\n',
  ].join('');
  const made = await make(page);
  expectDraft(made);
  expect(made.source.title).toBe('A saved day');
});

describe('a page without end', () => {
  const read = async (page: string) => {
    const known = {
      language: 'en',
      words: NO_OWN_WORDS,
      entities: [],
      hosts: [],
      topics: [],
      covered: [],
    };
    const task = { bytes: Buffer.from(page), known, wanted: {} };
    return clipApart(task, { seconds: 5 }).catch((error: unknown) => error);
  };

  test.each([
    ['of elements in elements', '<div>'.repeat(100_000)],
    ['of elements that are closed', `${'<b><i>'.repeat(50_000)}x${'</i></b>'.repeat(50_000)}`],
    ['of lists', '<ul><li>'.repeat(100_000)],
    ['of tables', '<table><tr><td>'.repeat(50_000)],
    [
      'of JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>'.repeat(
        5000,
      ),
    ],
    ['of metadata', '<meta name="author" content="Jane Roe and John Doe">'.repeat(50_000)],
    ['of 20 MB', '<p>Ada Lind said “we will never pay” on Friday. '.repeat(MOST_BYTES / 50)],
    ['of 20 MB in one word', 'a'.repeat(MOST_BYTES)],
    ['of 20 MB of marks', '“'.repeat(MOST_BYTES / 3 - 1)],
    ['of more', 'a'.repeat(MOST_BYTES + 1)],
  ])('%s is read or refused', async (_, page) => {
    const done = await read(page);
    if (done instanceof Error) expect(done).toBeInstanceOf(PageError);
    else expect(done).toHaveProperty('clip');
  });
});

test('the check has nothing against any of them', async () => {
  const next = openSession(settings);
  const problems = await checkPublication(next);
  const errors = problems.filter(({ severity }) => severity === 'error').map(printProblem);
  expect(errors.join('\n')).toBe('');
  const read = new Map(next.read().entries.map(({ path, data }) => [path, data]));
  expect(drafts.size).toBeGreaterThan(45);
  for (const [path, { data }] of drafts) expect(read.get(path), path).toEqual(data);
});

test('of all of them there are drafts and kept pages, and nothing else', () => {
  const after = readAll();
  for (const [path, text] of before) expect(after.get(path), path).toBe(text);
  const made = [...after.keys()].filter((path) => !before.has(path) && !path.startsWith('cache/'));
  expect(made.length).toBeGreaterThan(60);
  expect(
    made.filter(
      (path) =>
        !/^content\/coverage\/20\d\d\/\d\d\/[a-z0-9-]+\.mdx$/.test(path) &&
        !/^content\.clips\/([0-9a-f]{16}\.(page|md|json)|\.gitignore)$/.test(path),
    ),
  ).toEqual([]);
});

/** Against sites of this machine that answer as those of the web do; only these tests may ask them. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ABOUT, SMALLEST, toItem, toMdx } from '../../../test/support/publication.ts';
import { toTestSettings } from '../../../test/support/settings.ts';
import { openSession } from '../../build/session.ts';
import { fetchAnywhere, fetchFrom, isOutside } from '../../outputs/links/fetch-outside.ts';
import { getWhole, openWorld, type WatchWorld } from './get.ts';
import { readDone, readFound, endWaiting } from './inbox.ts';
import { WATCH_ROUTES } from './routes.ts';
import { runWatch, settleCovered } from './watch.ts';

const RUN = join(import.meta.dirname, '../../../test/support/watch-here.ts');

const NOON = Date.UTC(2025, 1, 14, 12);
const HOUR = 3_600_000;
let now = NOON;
let answers: Record<string, RequestListener> = {};
let asked: { path: string; headers: Record<string, unknown> }[] = [];
let server: Server;
let site = '';
let dir = '';
let content = '';
const token = 'hush-hush';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const answer = answers[path];
    if (answer !== undefined) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const put = (files: Readonly<Record<string, string>>) => {
  for (const [inside, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, inside)), { recursive: true });
    writeFileSync(join(content, inside), text);
  }
};
const toOutlet = (...feeds: string[]) => ({
  'outlets/times.yaml': `name: The Harbour Times\nhomepage: https://times.example\nfeed: ${JSON.stringify(feeds.map((path) => site + path))}\n`,
});
/** Each feed of an outlet of its own. */
const toOutlets = (...feeds: string[]) =>
  Object.fromEntries(
    feeds.map((path, index) => [
      `outlets/times${String.fromCharCode(97 + index)}.yaml`,
      toOutlet(path)['outlets/times.yaml'],
    ]),
  );
beforeEach(() => {
  now = NOON;
  asked = [];
  answers = {};
  dir = mkdtempSync(join(tmpdir(), 'dateline-watch-'));
  content = join(dir, 'content');
  put({
    ...SMALLEST,
    'publication.yaml': ABOUT,
    'people/mara-quist.mdx': toMdx({ name: 'Mara Quist' }),
    'people/ilan-vesper.mdx': toMdx({ name: 'Ilan Vesper' }),
    ...toOutlet('/feed'),
  });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const item = (title: string, link: string, day = '14 Feb 2025 09:00 GMT') =>
  `<item><title>${title}</title><link>${link}</link><pubDate>${day}</pubDate></item>`;
const rss = (...items: string[]) => `<rss><channel>${items.join('')}</channel></rss>`;
const say =
  (text: string | Buffer, headers = {}): RequestListener =>
  (_, response) =>
    response.writeHead(200, headers).end(text);
const TALK = item('Quist and Vesper talk', 'https://times.example/talk');

async function run(more: Partial<WatchWorld> = {}) {
  const session = openSession(toTestSettings(content, { clock: () => now }));
  const given = {
    fetch: fetchAnywhere,
    wait: () => Promise.resolve(),
    patience: 300_000,
    github: site,
  };
  const world = openWorld('https://record.example', () => now, { ...given, ...more });
  return runWatch(session, world, () => undefined);
}
const titles = () => readFound(content).map(({ title }) => title);
const paths = () => asked.map(({ path }) => path);

test('what names the story waits with its reason; the rest is counted', async () => {
  const other = item('A cat in a tree', 'https://times.example/cat');
  const old = item('Quist and Vesper meet', 'https://times.example/old', '1 Nov 2024 09:00 GMT');
  answers['/feed'] = say(rss(TALK, other, old, TALK));
  const [report] = await run();
  expect(report).toMatchObject({
    total: 4,
    named: 2,
    kept: 1,
    said: '2 of 4 entries name the story, 1 new',
  });
  expect(readFound(content)).toMatchObject([
    {
      title: 'Quist and Vesper talk',
      outlet: 'times',
      url: 'https://times.example/talk',
      published: '2025-02-14T09:00Z',
      found: '2025-02-14T12:00Z',
      why: 'names Mara Quist and Ilan Vesper',
      signs: 'ilan-vesper+mara-quist',
    },
  ]);
  expect(asked[1]?.headers['user-agent']).toBe(
    'Mozilla/5.0 (compatible; dateline-watch; +https://record.example)',
  );
});

test('a feed is asked once an hour, and says what is new since; a new name in the story asks for all again', async () => {
  answers['/feed'] = (request, response) => {
    if (request.headers['if-none-match'] === '"a"') response.writeHead(304).end();
    else
      say(rss(TALK), { ETag: '"a"', 'Last-Modified': 'Fri, 14 Feb 2025 09:00:00 GMT' })(
        request,
        response,
      );
  };
  await run();
  now += HOUR - 1000;
  expect((await run())[0]).toMatchObject({
    isAsked: false,
    said: 'read already, and again from 13:00 UTC',
  });
  now += 1000;
  expect((await run())[0]).toMatchObject({ said: 'nothing new since the last look' });
  expect(paths()).toEqual(['/robots.txt', '/feed', '/feed']);
  expect(asked[2]?.headers).toMatchObject({
    'if-none-match': '"a"',
    'if-modified-since': 'Fri, 14 Feb 2025 09:00:00 GMT',
  });
  put({ 'people/rui-alder.mdx': toMdx({ name: 'Rui Alder' }) });
  now += HOUR;
  expect((await run())[0]).toMatchObject({ total: 1, kept: 0 });
});

test('an outlet is asked once an hour, for its feeds in turn; one that may not be asked costs no turn', async () => {
  put(toOutlet('/barred', '/feed', '/more'));
  answers['/robots.txt'] = say('User-agent: *\nDisallow: /barred\n');
  answers['/feed'] = answers['/more'] = say(rss(TALK));
  const feeds = () => paths().filter((path) => path !== '/robots.txt');
  const [, read, waits] = (await run()).toSorted((a, b) => (a.said < b.said ? -1 : 1));
  expect([feeds(), read?.isAsked, waits]).toMatchObject([
    [expect.stringMatching('/feed|/more')],
    true,
    { isAsked: false, said: 'its outlet was asked already, and again from 13:00 UTC' },
  ]);
  now += HOUR - 1000;
  await run();
  expect(feeds()).toHaveLength(1);
  for (let hour = 0; hour < 3; hour += 1) {
    now += HOUR;
    await run();
  }
  const [first, second] = feeds();
  expect(new Set([first, second])).toEqual(new Set(['/feed', '/more']));
  expect(feeds()).toEqual([first, second, first, second]);
});

test('robots.txt is asked once a day, and obeyed, and obeyed', async () => {
  rmSync(join(content, 'outlets/times.yaml'));
  put(toOutlets('/feed', '/open'));
  answers['/robots.txt'] = say('User-agent: *\nDisallow: /feed\n');
  answers['/open'] = say(rss(TALK));
  const reports = await run();
  expect(reports.map(({ said }) => said)).toEqual([
    'cannot be read: its robots.txt does not allow it',
    '1 of 1 entry names the story, 1 new',
  ]);
  expect(paths()).toEqual(['/robots.txt', '/open']);
  now += 25 * HOUR;
  answers['/robots.txt'] = (_, response) => response.writeHead(503).end();
  expect((await run())[0]?.said).toBe('cannot be read: its robots.txt answered 503');
});

test('a site that does not say what it allows is asked again an hour later', async () => {
  put(toOutlet('/feed', '/open'));
  answers['/robots.txt'] = (_, response) => response.writeHead(429).end();
  expect((await run())[0]?.said).toBe('cannot be read: its robots.txt answered 429');
  await run();
  expect(paths()).toEqual(['/robots.txt']);
  now += HOUR + 1;
  await run();
  expect(paths()).toEqual(['/robots.txt', '/robots.txt']);
});

test('what was dismissed stays away as long as the feed has it, however the feed dates it', async () => {
  const dated = () =>
    item('Quist and Vesper talk', 'https://times.example/live', new Date(now).toUTCString());
  answers['/feed'] = (request, response) => say(rss(dated()))(request, response);
  await run();
  const all = readFound(content).map(({ name }) => name);
  expect(all).toHaveLength(1);
  endWaiting(content, all, 'dismissed', '2025-02-14');
  for (let weeks = 0; weeks < 20; weeks += 2) {
    now += 14 * 24 * HOUR;
    await run();
  }
  expect(titles()).toEqual([]);
});

test('robots.txt counts for a page that is fetched by key, too, and is asked once for both', async () => {
  answers['/robots.txt'] = say('User-agent: *\nDisallow: /private\n');
  answers['/feed'] = say(rss(item('Quist and Vesper talk', `${site}/private/talk`)));
  await run();
  const session = openSession(toTestSettings(content, { clock: () => now }));
  const desk = { session, onSaved: () => undefined, world: { fetch: fetchAnywhere } };
  const [found] = readFound(content);
  const fetched = WATCH_ROUTES['fetch-found'](desk, { name: found?.name });
  await expect(fetched).rejects.toThrow('its robots.txt does not allow it');
  expect(paths()).toEqual(['/robots.txt', '/feed']);
});

test('what is covered, waits or was dismissed is not kept again', async () => {
  const more = item('Vesper and Quist again', 'https://times.example/again');
  const named = item('Theirs', 'https://times.example/elsewhere');
  answers['/feed'] = say(rss(TALK, more, named));
  put({
    'coverage/2025/02/talk.mdx': toItem({
      sources: [{ outlet: 'times', url: 'http://www.times.example/talk?utm_source=x', title: 'T' }],
    }),
  });
  await run();
  expect(titles()).toEqual(['Vesper and Quist again']);
  endWaiting(
    content,
    readFound(content).map(({ name }) => name),
    'dismissed',
    '2025-02-14',
  );
  now += HOUR;
  await run();
  expect(titles()).toEqual([]);
});

test('what an item covers by now leaves, and counts as taken', async () => {
  answers['/feed'] = say(rss(TALK));
  await run();
  // Its own address is not the one that the feed gave.
  put({
    'coverage/2025/02/talk.mdx': toItem({
      sources: [
        { outlet: 'times', url: 'https://times.example/2025/talk', title: 'Quist and Vesper talk' },
      ],
    }),
  });
  settleCovered(openSession(toTestSettings(content, { clock: () => now })));
  expect(titles()).toEqual([]);
  expect([...readDone(content).values()]).toMatchObject([
    { end: 'taken', signs: 'ilan-vesper+mara-quist' },
  ]);
});

test('each failure is a sentence of its own, and the others are read', async () => {
  const failing: Record<string, readonly [RequestListener, string]> = {
    '/large': [say(Buffer.alloc(50 * 1024 * 1024, 0x20)), 'it is larger than 5 MB'],
    '/bomb': [
      say(gzipSync(Buffer.alloc(50 * 1024 * 1024)), { 'Content-Encoding': 'gzip' }),
      'it is larger than 5 MB',
    ],
    '/reset': [(request) => void request.socket.destroy(), 'ECONNRESET'],
    '/round': [
      (_, response) => response.writeHead(302, { Location: '/round' }).end(),
      'more than 6 redirects',
    ],
    '/gone': [(_, response) => response.writeHead(410).end(), 'it answered 410'],
    '/page': [say('<!doctype html><html><p>Hello'), 'it is a web page'],
    '/deep': [say(`<rss>${'<a>'.repeat(10_000)}`), 'it is nested too deeply'],
    '/packed': [say(Buffer.from([0x1f, 0x8b, 1, 2])), 'it is packed, and cannot be unpacked'],
  };
  for (const [path, [answer]] of Object.entries(failing)) answers[path] = answer;
  answers['/gzip'] = say(gzipSync(rss(TALK)), { 'Content-Encoding': 'gzip' });
  put(toOutlets(...Object.keys(failing), '/gzip'));
  const reports = await run();
  const said = new Map(reports.map((one) => [one.address.slice(site.length), one.said]));
  for (const [path, [, why]] of Object.entries(failing))
    expect(said.get(path), path).toBe(`cannot be read: ${why}`);
  expect(said.get('/gzip')).toBe('1 of 1 entry names the story, 1 new');
});

test('what does not come in time, at its beginning or its end, is told', async () => {
  answers['/hangs'] = () => undefined;
  answers['/slow'] = (_, response) => void response.writeHead(200).write('<rss>');
  rmSync(join(content, 'outlets/times.yaml'));
  put(toOutlets('/hangs', '/slow'));
  const reports = await run({ patience: 500 });
  expect(reports.map(({ said }) => said)).toEqual(
    Array(2).fill('cannot be read: no answer in time'),
  );
});

test('a busy site is left alone for as long as it asks', async () => {
  answers['/feed'] = (_, response) => response.writeHead(429, { 'Retry-After': '7200' }).end();
  await run();
  now += HOUR + 1;
  expect((await run())[0]).toMatchObject({
    isAsked: false,
    said: 'read already, and again from 14:00 UTC',
  });
});

test('no machine of this one is asked, whether a feed names it or one of the web leads to it', async () => {
  const [report] = await run({ fetch: undefined as never });
  expect(report).toMatchObject({ isFailed: true });
  expect(report?.said).toContain('127.0.0.1 is no address of the web');
  expect(asked).toEqual([]);
});

test('a redirect from the web to a machine of this network is refused', async () => {
  const inside = [`${site}/inside`, 'http://inside.example/', 'http://[::1]/'];
  const resolved = fetchFrom(isOutside, (_, __, done) => {
    done(null, [{ address: '127.0.0.1', family: 4 }]);
  });
  for (const target of inside) {
    const fetch: WatchWorld['fetch'] = (url, options) =>
      url === 'https://times.example/feed'
        ? Promise.resolve({ status: 302, headers: new Headers({ location: target }), body: null })
        : resolved(url, options);
    const world = openWorld('https://record.example', () => now, { fetch });
    const got = await getWhole('https://times.example/feed', world, { most: 1000 });
    expect(got).toEqual({ why: expect.stringContaining('is no address of the web') as string });
  }
  expect(asked).toEqual([]);
});

test('a run that is killed loses nothing that it found, and leaves no half file', async () => {
  put(toOutlets('/feed', '/slow'));
  rmSync(join(content, 'outlets/times.yaml'));
  answers['/feed'] = say(rss(TALK));
  let hear: () => void = () => undefined;
  const heard = new Promise<void>((resolve) => (hear = resolve));
  answers['/slow'] = (_, response) => {
    response.writeHead(200).write('<rss>');
    hear();
  };
  const child = spawn(process.execPath, [RUN, content, String(now)], { stdio: 'inherit' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await heard;
  child.kill('SIGKILL');
  await ended;
  expect(titles()).toEqual(['Quist and Vesper talk']);
  const names = readdirSync(join(dir, 'content.inbox')).filter((name) => !name.startsWith('.'));
  expect(names.filter((name) => !/^(?:[0-9a-f]{16}|state)\.json$/.test(name))).toEqual([]);
  expect(JSON.parse(readFileSync(join(dir, 'content.inbox/state.json'), 'utf8'))).toHaveProperty(
    'feeds',
  );
  // The next run goes on: the lock of the killed one stops nobody.
  answers['/slow'] = say(rss(item('Vesper and Quist again', 'https://times.example/again')));
  now += HOUR;
  await run();
  expect(titles()).toHaveLength(2);
});

test('two runs at a time would ask twice', async () => {
  answers['/feed'] = say(rss(TALK));
  const [first, second] = await Promise.allSettled([run(), run()]);
  expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(paths()).toEqual(['/robots.txt', '/feed']);
});

const FORM = (url: string, title: string, why = 'It names the *day*.\n\n<script>x</script>') =>
  `### Address of the report\n\n${url}\n\n### Headline, as printed\n\n${title}\n\n### Outlet or office\n\n_No response_\n\n### What it adds\n\n${why}\n`;
const issue = (body: string | null, more = {}) => ({
  number: 7,
  created_at: '2025-02-14T08:00:00Z',
  body,
  ...more,
});
const ISSUES = '/repos/quay/record/issues?state=open&per_page=100';

test('what readers suggest in the form of the repository waits with their words', async () => {
  put({
    'publication.yaml': `${ABOUT}repository: https://github.com/quay/record\n`,
    'outlets/times.yaml': 'name: The Harbour Times\nhomepage: https://times.example\n',
  });
  const body = FORM(
    'See https://www.times.example/a?utm_source=x).',
    'Dues &amp; ferries',
    'x'.repeat(900),
  );
  const list = [
    issue(body),
    issue(FORM('javascript:alert(1)', 'No')),
    issue(FORM('https://b.example/pull', 'A request'), { pull_request: {} }),
    issue('Just a bug'),
    issue(null),
    issue('### Page\n\nhttps://record.example/a\n\n### What is wrong\n\nAll'),
  ];
  answers[ISSUES] = say(JSON.stringify(list));
  const [report] = await run({ token });
  expect(report?.said).toBe('1 suggestion, 1 new');
  const [found, ...rest] = readFound(content);
  expect(rest).toEqual([]);
  expect(found).toMatchObject({
    url: 'https://www.times.example/a',
    outlet: 'times',
    signs: '',
    published: '2025-02-14T08:00Z',
  });
  expect(found?.why).toMatch(/^a reader, in issue 7: “x{279}…”$/);
  expect(asked[0]?.headers.authorization).toBe(`Bearer ${token}`);
});

test('the token goes to GitHub alone, and stands nowhere', async () => {
  put({ 'publication.yaml': `${ABOUT}repository: https://github.com/quay/record\n` });
  const { port } = server.address() as AddressInfo;
  answers['/feed'] = say(rss(TALK));
  answers[ISSUES] = (_, response) =>
    response.writeHead(301, { Location: `http://localhost:${String(port)}/elsewhere` }).end();
  answers['/elsewhere'] = say('[]');
  const reports = await run({ token });
  const given = asked.filter(({ headers }) => headers.authorization !== undefined);
  expect(given.map(({ path }) => path)).toEqual([ISSUES]);
  expect(paths()).toContain('/elsewhere');
  answers[ISSUES] = say('{"message": "hush"}');
  const [, failed] = await run({ token });
  expect(failed?.said).toBe('cannot be read: GitHub answered something else than a list of issues');
  expect(JSON.stringify([reports, failed])).not.toContain(token);
  expect(readFileSync(join(dir, 'content.inbox/state.json'), 'utf8')).not.toContain(token);
});

test('the reason is kept in the language of the publication, whoever looked', async () => {
  put({ 'publication.yaml': ABOUT.replace('language: en', 'language: it') });
  answers['/feed'] = say(rss(TALK));
  const [report] = await run();
  expect(report?.said).toBe('1 of 1 entry names the story, 1 new');
  expect(readFound(content)[0]?.why).toBe('nomina Mara Quist e Ilan Vesper');
});

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, beforeAll, expect, test } from 'vitest';
import { KEYS, startBucket, type Fate, type TestBucket } from '../../../test/support/bucket.ts';
import { DISK } from '../publish/disk.ts';
import { INVENTORY } from './inventory.ts';
import { listObjects } from './objects.ts';
import { type BucketOptions, publishObjects } from './publish-objects.ts';
import { openStore } from './store.ts';

const root = mkdtempSync(join(tmpdir(), 'dateline-objects-'));
let web: TestBucket;
beforeAll(async () => {
  web = await startBucket('site', 'other');
});
beforeEach(() => {
  web.kept.clear();
  web.asked.length = 0;
  web.knowsConditions = true;
});
afterEach(() => {
  web.decide = () => 'pass';
});
afterAll(async () => {
  await web.stop();
  rmSync(root, { recursive: true });
});

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 30);
const HEADERS = '/*\n  Cache-Control: no-cache\n\n/_astro/*\n  Cache-Control: immutable\n';

type Files = Readonly<Record<string, string>>;

/** A site of which each page names its style, and says in which site it is. */
function toFiles(name: string, more: Files = {}): Files {
  const page = (title: string) => `<p>${title} of ${name}<link href="/_astro/${name}.css"></p>`;
  return {
    _headers: HEADERS,
    _redirects: '/old /topics/a 301\n/older /topics/a#x 301\n',
    '404.html': page('nothing'),
    'index.html': page('front'),
    'topics.html': page('topics'),
    'topics/a.html': page('a'),
    'old.html': `<meta http-equiv="refresh" content="0; url=/topics/a">`,
    [`_astro/${name}.css`]: `p{content:'${name}'}`,
    'data/graph.json': `{"name":"${name}"}`,
    'robots.txt': 'User-agent: *',
    ...more,
  };
}

function writeFiles(name: string, files: Files): string {
  const dir = join(root, name);
  rmSync(dir, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

let count = 0;

async function publish(
  files: Files,
  { to = 's3://site', ...options }: BucketOptions & { now?: number; to?: string } = {},
) {
  const said: string[] = [];
  const store = openStore(to, web.endpoint, KEYS, 1);
  const dir = writeFiles(`dist-${String((count += 1))}`, files);
  const objects = listObjects(DISK, dir);
  web.asked.length = 0;
  await publishObjects(store, objects, { now: NOW, ...options }, (line) => said.push(line));
  return { said, asked: web.asked.map(({ method, key }) => `${method} ${key}`) };
}

const listKeys = () => [...web.kept.keys()].filter((key) => !key.endsWith(INVENTORY)).sort();
const listPuts = ({ asked }: { asked: readonly string[] }) =>
  asked.filter((one) => one.startsWith('PUT') && !one.endsWith(INVENTORY));

test('each file is under the address that readers ask for, with its type and how long it is kept', async () => {
  const odd = "data/a+b & ä (1)!*'%41.txt";
  await publish(toFiles('one', { [odd]: 'odd', 'topics.html.br': 'packed' }));
  expect(listKeys()).toEqual(
    [
      ...['404.html', '_astro/one.css', 'data/graph.json', 'index.html', 'old', 'older', odd],
      ...['robots.txt', 'topics', 'topics/a'],
    ]
      .map((key) => `site/${key}`)
      .sort(),
  );
  for (const [path, status, type, cache] of [
    ['/', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/topics', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/topics/a', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/_astro/one.css', 200, 'text/css; charset=utf-8', 'immutable'],
    ['/data/graph.json', 200, 'application/json', 'no-cache'],
    [`/${encodeURIComponent(odd)}`, 200, 'text/plain; charset=utf-8', 'no-cache'],
    ['/nothing', 404, 'text/html; charset=utf-8', null],
  ] as const) {
    const { status: answered, headers } = await web.get('site', path);
    expect([path, answered, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      path,
      status,
      type,
      cache,
    ]);
  }
  const missing = await web.get('site', '/nothing');
  expect(await missing.text()).toContain('nothing of one');
  for (const [path, to] of [
    ['/old', '/topics/a'],
    ['/older', '/topics/a#x'],
  ] as const) {
    const { status, headers } = await web.get('site', path);
    expect([status, headers.get('location')]).toEqual([301, to]);
  }
  expect(web.kept.get('site/older')?.bytes.toString()).toContain('url=/topics/a#x');
});

test('what pages load comes before them, new pages before those that lead to them, the front page last', async () => {
  await publish(toFiles('one'));
  const second = listPuts(await publish(toFiles('two', { 'topics/b.html': 'b' })));
  const at = (key: string) => second.indexOf(`PUT ${key}`);
  const order = ['_astro/two.css', 'data/graph.json', 'topics/b', 'topics/a', 'index.html'].map(at);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBe(0);
  expect(order.at(-1)).toBe(second.length - 1);
  // The redirects are as they were.
  expect([at('old'), at('robots.txt')]).toEqual([-1, -1]);
});

test('an unchanged site uploads nothing; an edit uploads what it changes', async () => {
  const first = await publish(toFiles('one'));
  expect(first.said).toEqual(['s3://site has all 9 files; 9 uploaded now, 0 removed']);
  const again = await publish(toFiles('one'));
  expect(again).toEqual({
    said: ['Nothing has changed: s3://site has all 9 files'],
    asked: [`GET ${INVENTORY}`],
  });
  const edited = await publish({ ...toFiles('one'), 'topics/a.html': 'edited' });
  expect(listPuts(edited)).toEqual(['PUT topics/a']);
  // Other headers are a change, too, of all that have them.
  const kept = await publish({
    ...toFiles('one'),
    _headers: HEADERS.replace('immutable', 'max-age=9'),
    'topics/a.html': 'edited',
  });
  expect(listPuts(kept)).toEqual(['PUT _astro/one.css']);
});

test('what has left the site stays for a day, then goes with the next publication; at once with --purge', async () => {
  await publish(toFiles('one'));
  await publish(toFiles('two'));
  expect(listKeys()).toContain('site/_astro/one.css');
  const soon = await publish(toFiles('two'), { now: NOW + DAY - 1 });
  expect(soon.asked).toEqual([`GET ${INVENTORY}`]);
  const later = await publish(toFiles('two'), { now: NOW + DAY });
  expect(later.asked.filter((one) => !one.endsWith(INVENTORY))).toEqual(['DELETE _astro/one.css']);
  expect(later.said).toEqual(['s3://site has all 9 files; 0 uploaded now, 1 removed']);
  // If it returns and leaves again, its day begins again.
  await publish(toFiles('one'), { now: NOW + DAY });
  await publish(toFiles('two'), { now: NOW + 1.5 * DAY });
  await publish(toFiles('two'), { now: NOW + 2.2 * DAY });
  expect(listKeys()).toContain('site/_astro/one.css');
  await publish(toFiles('two'), { now: NOW + 2.2 * DAY, purges: true });
  expect(listKeys()).not.toContain('site/_astro/one.css');
});

test('a dry run says what would change, and changes nothing', async () => {
  await publish(toFiles('one'));
  const before = new Map(web.kept);
  const { said, asked } = await publish(toFiles('two', { 'topics/b.html': 'b' }), {
    isDry: true,
    purges: true,
  });
  expect(said).toEqual([
    'new     _astro/two.css',
    'changed data/graph.json',
    'new     topics/b',
    'changed 404.html',
    'changed topics',
    'changed topics/a',
    'changed index.html',
    'removed _astro/one.css',
    'A dry run: of 10 files, 7 files would be uploaded to s3://site',
  ]);
  expect(asked).toEqual([`GET ${INVENTORY}`]);
  expect(web.kept).toEqual(before);
});

test('a folder of the bucket is left to others', async () => {
  await publish(toFiles('one'));
  const before = new Map(web.kept);
  await publish(toFiles('two'), { to: 's3://site/fish/2026/' });
  for (const [key, one] of before) expect(web.kept.get(key)).toBe(one);
  const page = await web.get('site', '/fish/2026/topics/a');
  expect(await page.text()).toContain('a of two');
});

const PAGES = [
  ['/', 'front'],
  ['/topics', 'topics'],
  ['/topics/a', 'a'],
] as const;

/** All that readers may get of a page, and that what it loads is there. */
async function read(names: readonly string[]): Promise<void> {
  for (const [path, title] of PAGES) {
    const page = await web.get('site', path);
    const text = await page.text();
    const name = names.find((one) => text === toFiles(one)[`index.html`]?.replace('front', title));
    expect({ path, status: page.status, isOfOne: name !== undefined }).toEqual({
      path,
      status: 200,
      isOfOne: true,
    });
    const style = await web.get('site', `/_astro/${String(name)}.css`);
    expect([style.status, await style.text()]).toEqual([200, `p{content:'${String(name)}'}`]);
  }
}

const NAMES = ['one', 'two', 'three'];

test('killed at any request, readers get whole pages and what those load, and the next command finishes', async () => {
  await publish(toFiles('one'));
  const open = { isOpen: true, reads: 0 };
  const reading = (async () => {
    for (; open.isOpen; open.reads += 1) await read(NAMES);
  })();
  const kinds = new Set<string>();
  let step = 0;
  const cutEach = async (fate: Fate) => {
    for (let at = 0, seen = Infinity; at < seen; at += 1, step += 1) {
      const [from = '', to = ''] = [0, 1].map((more) => NAMES[(step + more) % 3]);
      // Two days later each time, so that there is something to remove.
      const now = NOW + step * 2 * DAY;
      seen = 0;
      web.decide = ({ method, key }) => {
        seen += 1;
        if (seen === at + 1) kinds.add(`${method} ${key === INVENTORY ? key : ''}`);
        // To a command that is killed, the network is gone.
        return seen <= at ? 'pass' : seen === at + 1 ? fate : 'cut';
      };
      const end = await publish(toFiles(to), { now }).catch((error: unknown) => error);
      expect(end instanceof Error).toBe(at < seen);
      web.decide = () => 'pass';
      await read([from, to]);
      // What was there before, and then the new one again: the list never says more than is true.
      for (const name of [from, to]) {
        await publish(toFiles(name), { now });
        await read([name]);
      }
    }
  };
  try {
    await cutEach('cut');
    await cutEach('lose');
  } finally {
    open.isOpen = false;
    await reading;
  }
  expect(open.reads).toBeGreaterThan(5);
  expect([...kinds].sort()).toEqual(['DELETE ', `GET ${INVENTORY}`, 'PUT ', `PUT ${INVENTORY}`]);
});

test('a first publication that was killed goes on where the list was last saved', async () => {
  const files = toFiles(
    'one',
    Object.fromEntries(Array.from({ length: 160 }, (_, at) => [`data/${String(at)}.json`, '{}'])),
  );
  web.decide = ({ key }) => (key === 'data/99.json' ? [403, 'AccessDenied'] : 'pass');
  await expect(publish(files)).rejects.toThrow(
    /\. 1\d\d of 169 files uploaded; readers get whole pages/,
  );
  web.decide = () => 'pass';
  const { asked } = await publish(files);
  expect(listPuts({ asked }).length).toBeLessThan(169 - 90);
  expect(listKeys()).toHaveLength(169);
});

test('if two commands run at once, one is told, and uploads again what both have written', async () => {
  await publish(toFiles('one'));
  let inner: Promise<unknown> | undefined;
  web.decide = async ({ method, key }): Promise<Fate> => {
    // The first has said what it is about to touch; it goes on when the second has done all.
    if (method === 'PUT' && key !== INVENTORY && inner === undefined) {
      inner = publish(toFiles('two'));
      await inner;
    }
    return 'pass';
  };
  await expect(publish(toFiles('three'))).rejects.toThrow(
    'Another command publishes to s3://site, or has since this one began: run one after the other. 6 of 6 files uploaded; readers get whole pages',
  );
  await read(['three']);
  await publish(toFiles('two'));
  await read(['two']);
  // Before it has touched anything, a command leaves all to the other.
  web.decide = async ({ method }): Promise<Fate> => {
    if (method === 'PUT') {
      web.decide = () => 'pass';
      await publish(toFiles('one'));
    }
    return 'pass';
  };
  await expect(publish(toFiles('three'))).rejects.toThrow('0 of 6 files uploaded; readers get all');
  expect((await publish(toFiles('one'))).said[0]).toContain('Nothing has changed');
});

test('a store that knows no conditions and no redirects takes the site all the same', async () => {
  for (const refusal of [
    undefined,
    [501, 'NotImplemented'],
    [412, 'PreconditionFailed'],
  ] as const) {
    web.kept.clear();
    web.knowsConditions = refusal !== undefined;
    web.decide = ({ has }) =>
      refusal !== undefined && (has('if-match') || has('if-none-match')) ? refusal : 'pass';
    await publish(toFiles('one'));
    await publish(toFiles('two'));
    await read(['two']);
  }
  web.decide = ({ has }) =>
    has('x-amz-website-redirect-location') ? [501, 'NotImplemented'] : 'pass';
  await publish({ ...toFiles('three'), _redirects: '/old /topics 301\n' });
  const page = await web.get('site', '/old');
  expect([page.status, await page.text()]).toEqual([
    200,
    '<meta http-equiv="refresh" content="0; url=/topics/a">',
  ]);
});

/** A small site as a linked release, with paths that exist and paths that do not. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Redirect } from '../../src/model/redirects.ts';
import { listOutputs } from '../../src/outputs/all-outputs.ts';
import { SMALLEST, toItem, toTestContext } from './publication.ts';

export interface WrittenSite {
  /** The folder that contains everything. */
  readonly root: string;
  /** The link to the release. */
  readonly current: string;
  readonly redirects: readonly Redirect[];
  readonly gone: readonly string[];
  readonly remove: () => void;
}

const MOVED = { aliases: ['coverage/2025/02/old'] };
const context = toTestContext({
  ...SMALLEST,
  'coverage/2025/02/first.mdx': toItem(MOVED),
  'coverage/2025/02/gone.mdx': toItem({ status: 'withdrawn', withdrawn: 'It was wrong.' }),
});
const outputs = listOutputs(context, [{ url: '/' }]);
export const LONG = 'words '.repeat(1000);

export const GONE = '/coverage/2025/02/gone';
const PAGES = [
  ...['index', '404', 'coverage', 'coverage/2025/02/first', 'search', 'topics/a'],
  GONE.slice(1),
];
/** Servers differ in what they consider too small to compress. */
const PACKED_FROM = 2000;
/** Texts by path, all large enough. */
export const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(outputs.map(({ path, body }) => [path, body.padEnd(PACKED_FROM)])),
  ...Object.fromEntries(PAGES.map((page) => [`${page}.html`, `<p>${page}: ${LONG}`])),
  '_astro/site.0a1b.css': `/* ${LONG} */`,
  '_astro/page.0a1b.js': `// ${LONG}`,
  '_astro/serif.0a1b.woff2': LONG,
  '_astro/quay.0a1b.webp': LONG,
  'pagefind/0123456789abcdef/pagefind.js': `// ${LONG}`,
  'pagefind/0123456789abcdef/index/en_1.pf_index': LONG,
};

/** Pages and files by requested path. */
export const SENT: readonly (readonly [path: string, file: string])[] = [
  ['/', 'index.html'],
  ['/coverage', 'coverage.html'],
  ['/coverage?from=feed', 'coverage.html'],
  ['/coverage/2025/02/first', 'coverage/2025/02/first.html'],
  ['/search?q=x', 'search.html'],
  ['/topics/%61', 'topics/a.html'],
  ['/_astro/site.0a1b.css', '_astro/site.0a1b.css'],
  ['/_astro/page.0a1b.js', '_astro/page.0a1b.js'],
  ['/_astro/serif.0a1b.woff2', '_astro/serif.0a1b.woff2'],
  ['/_astro/quay.0a1b.webp', '_astro/quay.0a1b.webp'],
  ['/pagefind/0123456789abcdef/pagefind.js', 'pagefind/0123456789abcdef/pagefind.js'],
  [
    '/pagefind/0123456789abcdef/index/en_1.pf_index',
    'pagefind/0123456789abcdef/index/en_1.pf_index',
  ],
  // Every output, to test that all servers send the same type.
  ...outputs
    .filter(({ path }) => !path.startsWith('_'))
    .map(({ path }) => [`/${path}`, path] as const),
];

/** Moved permanently; keeps the query. */
export const REDIRECTED: readonly (readonly [path: string, to: string])[] = [
  ['/search/', '/search'],
  ['/search/?q=x&kind=topic', '/search?q=x&kind=topic'],
  ['/coverage/2025/02/first/', '/coverage/2025/02/first'],
  ['/coverage/2025/02//', '/coverage/2025/02'],
  ['/_astro/', '/_astro'],
  ['/coverage/2025/02/old', '/coverage/2025/02/first'],
  ['/coverage/2025/02/old?from=feed', '/coverage/2025/02/first?from=feed'],
  ['/what%3F/', '/what%3F'],
  ['/a%0d%0aSet-Cookie:%20a=b/', '/a%0d%0aSet-Cookie:%20a=b'],
];

/** Missing paths. */
export const MISSING = [
  '/nothing',
  '/nothing.csv',
  '/coverage/2025',
  '/_astro',
  '/_astro/gone.0a1b.css',
  '/pagefind/0123456789abcdef/gone.pf_meta',
  '/data/gone.json',
  '/_headers',
  '/_redirects',
  '/topics%5ca',
  '/..%5csecret.txt',
];

/** Malformed; some servers say so, others say not found. */
export const MALFORMED = ['/%', '/%zz', '/%ff%00', '/%00', '/../secret.txt', '/..%2fsecret.txt'];

/** Also a link out of the folder, a circular one, and a file that must not be readable. */
export function writeSite(): WrittenSite {
  const root = mkdtempSync(join(tmpdir(), 'dateline-servers-'));
  // Apache gives up the rights of root.
  chmodSync(root, 0o755);
  const release = join(root, 'releases/1');
  const current = join(root, 'current');
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(release, path)), { recursive: true });
    writeFileSync(join(release, path), text);
  }
  writeFileSync(join(root, 'secret.txt'), 'secret');
  symlinkSync('releases/1', current);
  symlinkSync('round.html', join(release, 'round.html'));
  symlinkSync('../../secret.txt', join(release, 'leak.txt'));
  symlinkSync('../..', join(release, 'up'));
  const remove = () => {
    rmSync(root, { recursive: true });
  };
  const { redirects, withdrawn } = context.publication;
  return { root, current, redirects, gone: withdrawn.map(({ url }) => url), remove };
}

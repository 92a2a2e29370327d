/** One folder makes and reads the addresses of the site: whoever wants one asks there and writes none out. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as files from '../src/site/addresses/files.ts';
import {
  toAsOfUrl,
  toCoverageUrl,
  toKnownOrderUrl,
  toPageUrl,
  toTimelineUrl,
} from '../src/site/addresses/pages.ts';

const root = join(import.meta.dirname, '../src');

/** They begin with a slash and lie elsewhere: on the disk, where hosts look for rules, or where some publication has them. */
const OTHERS = [
  ...['/proc/', '/repos/', '/index.html', '/_headers', '/_redirects'],
  ...['/fonts/name.woff2', '/logo.svg', '/old-name', '/some-page'],
];

/** What stands after the address of something else. */
const BELOW = [
  toAsOfUrl('', ''),
  toCoverageUrl(''),
  toKnownOrderUrl(''),
  toPageUrl('', 2),
  toTimelineUrl(''),
].map((url) => url.split('/')[1] ?? '');

/** Names of files that are alike on every site. */
const FILES = [...Object.values(files), ...Object.values(files.FEED_FILES)]
  .filter((one) => typeof one === 'string')
  .map((one) => one.replace(/^\//, ''))
  .filter((one) => one.includes('.'));

const LITERAL = new RegExp(
  [
    // '/topics', "/search#q", `/coverage/${id}`
    String.raw`["'\`]/\w[^"'\`\s,]*(?:["'\`]|\$\{)`,
    // `${thing.url}/timeline`
    String.raw`\}/(?:${BELOW.join('|')}|[\w-]+\.(?:xml|ics|json|csv))\b`,
    // `/${getKind(kind).folder}`
    String.raw`\`/\$\{[^}\`]*\bfolder\b`,
    // 'feeds.opml'
    String.raw`["'](?:${FILES.map((one) => one.replaceAll('.', String.raw`\.`)).join('|')})["']`,
    // 'data/graph.json'
    String.raw`["'\`](?:data|pagefind)/`,
  ].join('|'),
  'g',
);

const COMMENT = /^\s*\{?\/\*[^]*?\*\/|^\s*\/\/.*$|^import [^;]*;$/gm;

function listLiterals(text: string): string[] {
  return [...text.replace(COMMENT, '').matchAll(LITERAL)]
    .map(([found]) => found)
    .filter((found) => !OTHERS.some((other) => found.slice(1).startsWith(other)));
}

/** Where each stands, and what it says. */
function listFound(): string[] {
  const paths = globSync('**/*.{ts,astro}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/\.(test|bench|fixture|arbitrary)\.ts$|^site\/addresses\//.test(path));
  expect(paths.length).toBeGreaterThan(500);
  return paths.flatMap((path) =>
    listLiterals(readFileSync(join(root, path), 'utf8')).map((one) => `${path}: ${one}`),
  );
}

test('no address is written out', () => {
  expect(listFound()).toEqual([]);
});

test.for([
  '<a href="/coverage">All coverage</a>',
  "const url = '/topics';",
  "path: '/404'",
  'const url = `/questions/${id}`;',
  'const url = `/coverage/${toPart(year, month)}`;',
  "location.assign('/search#q');",
  '<a href={`${url}/timeline`}>Timeline</a>',
  'url: `${url}/as-of/${day}`',
  'url: `${list}/page/${number}`',
  'url: `${url}/atom.xml`',
  'url: `/${getKind(kind).folder}`',
  "path: 'data/graph.json'",
  "path: 'feeds.opml'",
])('it is an address: %s', (line) => {
  expect(listLiterals(line)).toHaveLength(1);
});

test.for([
  '/** As in `/people/xi-jinping`. */',
  '// Such as /coverage/2025.',
  "readFileSync('/proc/stat')",
  "path.split('/')",
  "import a from '../page/a.ts';",
  'const name = `/${name}`;',
  'return `${folder}/${id}`;',
])('it is none: %s', (line) => {
  expect(listLiterals(line)).toEqual([]);
});

/**
 * Nothing of a draft is in what readers get: not a byte, in any file, in any name of a file, in any index of the search.
 * The same files are then published, which shows that they would be seen, and withdrawn.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { toAddressed } from '../../src/content/disk/address.ts';
import { getKind, KIND_NAMES } from '../../src/content/kinds/kinds.ts';
import { listManualFields } from '../../scripts/manual/manual-field.ts';
import { openDesk, readSite, run } from '../support/build.ts';
import { toMarked, toMarkedFiles } from '../support/drafts.ts';
import { HAN, MARK, SECRET } from '../support/marked.ts';

const desk = openDesk('one-story');
afterAll(() => {
  desk.close();
});

const PICTURES = [
  `coverage/2025/05/${MARK}.png`,
  `coverage/2025/05/${MARK}-figure.png`,
  `people/${MARK}-portrait.png`,
  `places/${MARK}-place.png`,
  `events/${MARK}-event.png`,
];

async function writeMarked(publishing: Readonly<Record<string, unknown>>): Promise<void> {
  const publication = 'publication.yaml';
  writeFileSync(
    join(desk.contentDir, publication),
    `${ABOUT}series: [{ id: dues, title: Dues, unit: percent, party: north }]\n`,
  );
  for (const [path, text] of Object.entries(toMarkedFiles(publishing))) write(path, text);
  for (const [index, path] of PICTURES.entries())
    write(
      path,
      await sharp({
        create: { width: 700, height: 300, channels: 3, background: { r: 40 * index, g: 9, b: 9 } },
      })
        .png()
        .toBuffer(),
    );
}

function write(path: string, content: string | Buffer): void {
  const target = join(desk.contentDir, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

function removeMarked(): void {
  for (const path of [...Object.keys(toMarked()), ...PICTURES]) rmSync(join(desk.contentDir, path));
}

async function build(now?: number): Promise<ReadonlyMap<string, string>> {
  const env = now === undefined ? {} : { SOURCE_DATE_EPOCH: String(now / 1000) };
  const { code, output } = await run('build', { ...desk, env });
  expect(code, output).toBe(0);
  return readSite(desk.outDir);
}

/** Files that hold a word in their names or their bytes, packed ones unpacked. */
function listHolding(site: ReadonlyMap<string, string>, word: string): string[] {
  const wanted = word.toLowerCase();
  return [...site]
    .filter(([path, text]) => `${path}\n${unpack(Buffer.from(text, 'base64'))}`.includes(wanted))
    .map(([path]) => path);
}

function unpack(bytes: Buffer): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString('utf8').toLowerCase();
}

test.each(KIND_NAMES)('the %s that is hidden has every field there is', (kind) => {
  // Some fields exclude each other: then another thing of the kind has the other one.
  const marked = Object.entries(toMarked())
    .filter(([path]) => toAddressedKind(path) === kind)
    .map(([, { data }]) => data);
  const missing = listManualFields(getKind(kind).schema)
    .map(({ path }) => path)
    .filter((path) => !['status', 'withdrawn', 'publish'].includes(path))
    .map((path) => path.replaceAll('[]', '.0').split('.'))
    .filter((path) => !marked.some((data) => hasField(data, path)));
  expect(missing).toEqual([]);
});

function toAddressedKind(path: string): string {
  const addressed = toAddressed(path);
  return 'kind' in addressed ? addressed.kind : '';
}

function hasField(value: unknown, [head, ...rest]: readonly string[]): boolean {
  if (head === undefined) return value !== undefined;
  const inner = (value as Record<string, unknown> | undefined)?.[head];
  return inner !== undefined && (typeof inner !== 'object' || hasField(inner, rest));
}

/** The file of the page that a file of content makes. */
function toPage(path: string): string {
  return path.replace(/^pages\//, '').replace(/\.(mdx|yaml)$/, '.html');
}

test('no byte of the output is of a draft, whatever its kind', async () => {
  await writeMarked({ status: 'draft' });
  const site = await build();
  expect([...site.keys()].some((path) => path.startsWith('pagefind/'))).toBe(true);
  expect([MARK, SECRET, HAN].flatMap((word) => listHolding(site, word))).toEqual([]);

  removeMarked();
  expect(await build()).toEqual(site);
});

/** When they come out, and a minute before. */
const OUT = Date.UTC(2026, 10, 27, 6);
const BEFORE = OUT - 60_000;

test('what comes out by the clock is nowhere before, and everywhere from then on', async () => {
  const without = await build(BEFORE);
  await writeMarked({ publish: '2026-11-27T06:00+00:00' });
  const before = await build(BEFORE);
  expect([MARK, SECRET, HAN].flatMap((word) => listHolding(before, word))).toEqual([]);
  expect(before).toEqual(without);

  // Nothing is written meanwhile: the clock alone makes the difference.
  const holding = listHolding(await build(OUT), MARK);
  for (const path of Object.keys(toMarked())) expect(holding).toContain(toPage(path));
  expect(holding).toContain('feed.json');
  expect(holding.some((path) => path.startsWith('pagefind/'))).toBe(true);
});

test('a copy for the desk shows it under a band, for no search engine, beside the site', async () => {
  const env = { SOURCE_DATE_EPOCH: String(BEFORE / 1000) };
  const site = await build(BEFORE);
  const { code, output } = await run('build', { ...desk, env }, undefined, ['--drafts']);
  expect(code, output).toBe(0);
  expect(readSite(desk.outDir)).toEqual(site);
  const copy = new Map(
    [...readSite(`${desk.outDir}-drafts`)].map(([path, text]) => [
      path,
      Buffer.from(text, 'base64').toString(),
    ]),
  );
  for (const path of Object.keys(toMarked())) {
    const page = copy.get(toPage(path));
    expect(page, path).toContain('class="band"');
    expect(page, path).toContain('2026-11-27T06:00');
  }
  const pages = [...copy].filter(([path]) => path.endsWith('.html'));
  expect(
    pages.filter(([, page]) => !page.includes('<meta name="robots" content="noindex"')),
  ).toEqual([]);
  expect(copy.get('index.html')).not.toContain('class="band"');
  expect(copy.get('_headers')).toContain('X-Robots-Tag: noindex');
  removeMarked();
});

test('the same things are seen everywhere when they are published', async () => {
  await writeMarked({ status: 'published' });
  const site = await build();
  const holding = listHolding(site, MARK);
  for (const path of Object.keys(toMarked())) expect(holding).toContain(toPage(path));
  const outputs = [
    '_redirects',
    'sitemap-1.xml',
    'feed.json',
    'events.ics',
    'data/graph.json',
    'data/statements.json',
  ];
  for (const path of outputs) expect(holding, path).toContain(path);
  expect(holding.some((path) => path.startsWith('_astro/'))).toBe(true);
  expect(holding.some((path) => path.startsWith('pagefind/'))).toBe(true);
  expect(listHolding(site, HAN).some((path) => path.startsWith('pagefind/'))).toBe(true);
  // What neither a page nor the search tells is filled in for nobody. A measure takes the unit of its series.
  const words = new Set(
    Object.values(toMarkedFiles({}))
      .join()
      .match(RegExp(`${MARK}[a-z]+`, 'g')),
  );
  words.delete(`${MARK}unit`);
  const isTold = (word: string) =>
    listHolding(site, word).some((path) => /\.html$|^pagefind/.test(path));
  expect([...words].filter((word) => !isTold(word))).toEqual([]);
});

test('what is withdrawn keeps its page with the reason, and says nothing else', async () => {
  await writeMarked({ status: 'withdrawn', withdrawn: `${MARK}reason` });
  const site = await build();
  const reasons = listHolding(site, `${MARK}reason`);
  for (const path of Object.keys(toMarked())) expect(reasons).toContain(toPage(path));
  // Neither what it said, nor whom it was taken from, nor who wrote it.
  const gone = [
    SECRET,
    HAN,
    `${MARK}words`,
    `${MARK} Author`,
    `${MARK} Curator`,
    `${MARK}.example`,
  ];
  expect(gone.map((word) => [word, listHolding(site, word)])).toEqual(
    gone.map((word) => [word, []]),
  );
  expect(listHolding(site, MARK).filter((path) => /^(_astro|pagefind|sitemap)/.test(path))).toEqual(
    [],
  );
});

test('an item that is withdrawn alone leaves its title, its reason and its corrections, in any output', async () => {
  const inside = 'coverage/2025/05/zqtaken.mdx';
  const item = (publishing: string) => `---
title: Zqtitle
summary: Zqsummary
${publishing}
dates: { added: 2025-05-20, happened: 2025-05-03, updated: 2025-05-22 }
place: northport
sources:
  - outlet: daily-post
    title: Zqpiece
    url: https://post.example/zqurl
    published: 2025-05-19
    credits: [{ role: author, name: Jo Zqauthor }]
    archive: { url: "https://archive.example/zqcopy", on: 2025-05-20 }
    note: Zqnote
    changes: [{ on: 2025-05-21, was: Zqwas, now: Zqnow }]
credits: [{ role: curator, name: Kim Zqcurator }]
entities: [ada-lind]
topics: [harbour]
corrections: [{ on: 2025-05-21, type: update, was: Zqcorrected, why: Zqwhy }]
---

Zqbody. <Entity id="ministry">Zqministry</Entity>

<Statement id="zqstatement" by="ada-lind" as="Minister of Ports" said="2025-05-03" venue="remarks">Zqsaid</Statement>
`;
  write(inside, item('status: published'));
  const words = [...new Set(item('').match(/zq\w+/gi))].map((word) => word.toLowerCase());
  const published = await build();
  expect(words.filter((word) => listHolding(published, word).length === 0)).toEqual([]);
  write(inside, item('status: withdrawn\nwithdrawn: Zqreason'));
  const site = await build();
  const left = words.filter((word) => listHolding(site, word).length > 0);
  expect(left.sort()).toEqual(['zqcorrected', 'zqtitle', 'zqwhy']);
  const named =
    /^(coverage\/2025\/05\/zqtaken\.html|corrections\b.*|data\/.*|(topics\/harbour\/)?(feed\.json|atom\.xml|rss\.xml))$/;
  expect(
    left.flatMap((word) => listHolding(site, word)).filter((path) => !named.test(path)),
  ).toEqual([]);
  rmSync(join(desk.contentDir, inside));
});

const ABOUT = `name: The Strait Record
tagline: One story, in short
url: https://record.example
language: en-GB
zone: Europe/London
licence: CC-BY-4.0
scope: The harbour talks of 2025.
lead: harbour
parties:
  - { id: north, name: Northport, zone: Asia/Shanghai }
  - { id: south, name: Southport, zone: America/New_York }
policies: { corrections: /corrections-policy }
`;

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toJsonFeed } from '../../outputs/feeds/feed-formats.ts';
import { listPortalFiles } from './print-portal.ts';
import { readMember } from './read-member.ts';

const place = mkdtempSync(join(tmpdir(), 'dateline-members-'));
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** A site with one entry, of a moment that is two days. */
function write(name: string, zone: string, language: string) {
  const moment = Date.parse('2026-06-10T22:30:00Z');
  const url = `https://all.example/${name}`;
  const feed = toJsonFeed({
    ...{ id: name, title: `The ${name} record`, description: 'What it is', language, zone },
    ...{ publisher: name, rights: `${name}: CC0.`, pageUrl: url, baseUrl: `${url}/` },
    ...{ styleSheet: '', updated: moment },
    entries: [
      {
        ...{ id: 'a', url: `${url}/coverage/a`, title: 'An entry', summary: '', html: '' },
        ...{ language: undefined, authors: [], categories: [], references: [] },
        ...{ published: moment, updated: moment, source: undefined },
      },
    ],
  });
  mkdirSync(join(place, name));
  writeFileSync(join(place, name, 'feed.json'), feed);
  return readMember(join(place, name), `/${name}`);
}

function print(about: string) {
  const portal = { name: 'All', about, siteUrl: 'https://all.example', language: 'en' };
  const files = listPortalFiles(portal, members, { styles: [], fonts: [], script: '/x.js' });
  return new Map(files.map(({ path, body }) => [path, body]));
}

const members = [
  write('quay', 'Europe/Paris', 'fr'),
  write('dock', 'Asia/Tokyo', 'ja'),
  write('cove', 'Etc/UTC', 'en'),
  write('mina', 'Africa/Cairo', 'ar'),
];

test('a day is the one that the publication itself gives', () => {
  const [, ...articles] = (print('').get('index.html') ?? '').split('<article');
  expect(
    articles.map((one) => [...one.matchAll(/<time datetime="([^"]*)/g)].map(([, day]) => day)),
  ).toEqual([
    ['2026-06-11', '2026-06-11'],
    ['2026-06-11', '2026-06-11'],
    ['2026-06-10', '2026-06-10'],
    ['2026-06-11', '2026-06-11'],
  ]);
  expect(articles[0]).toMatch(/Last updated <time datetime="2026-06-11">11\sJun\s2026</);
});

test('a publication runs in its own direction, and our words about it in ours', () => {
  const page = print('').get('index.html') ?? '';
  expect(page).toContain('<html lang="en" dir="ltr">');
  expect(page).toContain(
    '<article class="item" lang="ar" dir="rtl"><p class="dl"><span lang="en" dir="ltr">Last',
  );
});

test('what is not said about it leaves no empty line', () => {
  expect(print('').get('index.html')).not.toMatch(/class="lede"|name="description"/);
  expect(print('Ports').get('index.html')).toContain('<p class="lede">Ports</p>');
});

test('“Follow” leads to the feeds of all, and each entry has the rights of its own publication', () => {
  const files = print('');
  expect(files.get('feeds.html')).toContain('href="/dock/rss.xml"');
  const entries = (files.get('atom.xml') ?? '').split('<entry').slice(1);
  expect(entries.map((one) => /<rights>(.*?)<\/rights>/.exec(one)?.[1]).sort()).toEqual([
    'cove: CC0.',
    'dock: CC0.',
    'mina: CC0.',
    'quay: CC0.',
  ]);
});

test('crawlers find the pages of all, and a wrong address a page that helps', () => {
  const files = print('');
  expect(files.get('robots.txt')).toContain('Sitemap: https://all.example/dock/sitemap-index.xml');
  expect(files.get('404.html')).toContain('Nothing at this address');
  expect(files.get('404.html')).toContain('content="noindex"');
});

test('says which file of a site cannot be read, and why', () => {
  const folder = join(place, 'odd');
  expect(() => readMember(folder, '/odd')).toThrow('it has no site yet');
  mkdirSync(folder);
  expect(() => readMember(folder, '/odd')).toThrow(/odd\/feed\.json cannot be read: .*ENOENT/);
  writeFileSync(join(folder, 'feed.json'), '{"title": 1');
  expect(() => readMember(folder, '/odd')).toThrow(/feed\.json cannot be read: SyntaxError/);
  writeFileSync(join(folder, 'feed.json'), '{"title": 1}');
  expect(() => readMember(folder, '/odd')).toThrow(/expected string, received number\n.*at title/);
});

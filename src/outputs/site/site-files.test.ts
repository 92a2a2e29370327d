import { expect, test } from 'vitest';
import { toTestContext, SMALLEST } from '../../../test/support/publication.ts';
import { getWords } from '../../words/words.ts';
import { listSiteFiles } from './site-files.ts';

const ABOUT = `name: "[A](b)"
tagline: T
url: https://record.example
language: en-GB
zone: UTC
licence: CC0-1.0
scope: S
contact: desk@record.example
`;

const NOW = Date.UTC(2026, 10, 24, 12);
const context = toTestContext({ ...SMALLEST, 'publication.yaml': ABOUT });

function find(path: string, now?: number): string | undefined {
  return listSiteFiles(context, now).find((file) => file.path === path)?.body;
}

test('security.txt has a contact that is a URI and expires within a year', () => {
  expect(find('.well-known/security.txt', NOW)).toBe(
    'Contact: mailto:desk@record.example\nExpires: 2027-11-01T00:00:00Z\nPreferred-Languages: en\n' +
      'Canonical: https://record.example/.well-known/security.txt\n',
  );
});

test('security.txt is the same all month', () => {
  expect(find('.well-known/security.txt', NOW + 86_400_000)).toBe(
    find('.well-known/security.txt', NOW),
  );
});

test('without a clock or a contact there is no security.txt', () => {
  expect(find('.well-known/security.txt')).toBeUndefined();
  const silent = listSiteFiles(toTestContext(SMALLEST), NOW).map(({ path }) => path);
  expect(silent).toEqual([
    ...['robots.txt', 'humans.txt', 'llms.txt', 'opensearch.xml', 'site.webmanifest'],
  ]);
});

test('robots.txt names the sitemap', () => {
  expect(find('robots.txt')).toContain('\nSitemap: https://record.example/sitemap-index.xml\n');
});

test.each(['coverage', 'topics', 'outlets', 'graph'])('llms.txt names the %s', (name) => {
  expect(find('llms.txt')).toContain(`](https://record.example/data/${name}.json): `);
});

test.each(['questions', 'statements', 'rates', 'corrections'])(
  'llms.txt names no %s where there are none',
  (name) => {
    expect(find('llms.txt')).not.toContain(name);
  },
);

test('llms.txt is in the language of the publication', () => {
  const about = ABOUT.replace('en-GB', 'de');
  const german = {
    ...toTestContext({ ...SMALLEST, 'publication.yaml': about }),
    words: getWords('de'),
  };
  const text = listSiteFiles(german, NOW).find(({ path }) => path === 'llms.txt')?.body;
  expect(text).toContain('## Datendateien');
  expect(text).not.toMatch(/Every item|Our short account/);
});

test('names are no Markdown in llms.txt', () => {
  expect(find('llms.txt')).toMatch(/^# \\\[A\\\]\(b\)\n\n> T\n/);
});

test('a browser can add the search to its own, and a phone the site to its programs', () => {
  const search = find('opensearch.xml') ?? '';
  expect(search).toContain('<ShortName>[A](b)</ShortName>');
  expect(search).toContain('template="https://record.example/search?q={searchTerms}"');
  expect(JSON.parse(find('site.webmanifest') ?? '')).toMatchObject({
    name: '[A](b)',
    lang: 'en-GB',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    background_color: expect.stringMatching(/^#[0-9a-f]{6}$/) as string,
    icons: [{ src: '/favicon.svg' }, { src: '/favicon.png' }],
  });
});

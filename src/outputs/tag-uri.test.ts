import { expect, test } from 'vitest';
import { SMALLEST, toItem, toTestContext } from '../../test/support/publication.ts';
import { toFeedTag, toItemTag, toOwner, toUid } from './tag-uri.ts';

const ABOUT = `
name: The Record
tagline: Who said what
language: en-GB
zone: Europe/London
licence: CC-BY-4.0
scope: Everything.
`;

/** Names of an item, of a feed and in a calendar, and who gives them, for a publication at `url`. */
function toNames(url: string, more = '', siteUrl?: string) {
  const { publication } = toTestContext(
    {
      ...SMALLEST,
      'publication.yaml': `${ABOUT}url: ${url}\n${more}`,
      'coverage/2025/02/first.mdx': toItem({}),
    },
    siteUrl,
  );
  return [
    ...publication.items.flatMap((item) => [
      toItemTag(publication, item),
      toUid(publication, item),
    ]),
    toFeedTag(publication, '/topics/a'),
    toOwner(publication),
  ];
}

const AT_ROOT = [
  'tag:record.example,2025-02:coverage/2025/02/first',
  'coverage/2025/02/first@record.example',
  'tag:record.example,2025:feed/topics/a',
  'record.example',
];

test('at the root of a host names are those of the host', () => {
  expect(toNames('https://record.example/')).toEqual(AT_ROOT);
});

test('under a path, or at a port, no name is that of another publication there', () => {
  expect(toNames('https://record.example/fish/')).toEqual([
    'tag:record.example,2025-02:fish/coverage/2025/02/first',
    'fish/coverage/2025/02/first@record.example',
    'tag:record.example,2025:fish/feed/topics/a',
    'record.example/fish',
  ]);
  const names = ['', '/fish', '/fowl', ':8443', ':8443/fish'].flatMap((place) =>
    toNames(`https://record.example${place}`),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('where a copy of the site stands changes no name', () => {
  const there = toNames('https://record.example/fish');
  expect(toNames('https://record.example/fish', '', 'https://elsewhere.example')).toEqual(there);
});

test('feeds are named by the year in which the publication began', () => {
  const names = toNames('https://record.example', 'started: 2027\n');
  expect(names).toContain('tag:record.example,2027:feed/topics/a');
  expect(names).toContain('tag:record.example,2025-02:coverage/2025/02/first');
  expect(() => toNames('https://record.example', 'started: last year\n')).toThrow(
    'a year, as in 2025',
  );
});

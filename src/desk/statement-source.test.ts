/** Which source has the words of a statement: that of the page, or nobody knows. */
import { expect, test } from 'vitest';
import { ABOUT, BASE, toEntries } from '../model/entries.fixture.ts';
import type { ContentReading } from '../build/session.ts';
import type { Clip } from './clip/clip.ts';
import { chooseSource, readWritten } from './statement-source.ts';

const reading = { about: ABOUT, entries: toEntries(BASE) } as unknown as ContentReading;
const ONE = '{ outlet: post, title: One, url: "https://post.example/one" }';
const TWO = '{ outlet: post, title: Two, url: "https://post.example/two" }';

function choose(
  sources: readonly string[],
  page?: Partial<Record<string, string>>,
  isBegun = false,
) {
  const text = ['---', 'title: A', `sources: [${sources.join(', ')}]`, '---', ''].join('\n');
  const item = readWritten({ inside: 'coverage/2025/04/a.mdx', text });
  const toField = (name: string) =>
    page?.[name] === undefined ? null : { value: page[name], origin: '' };
  const clip = { url: toField('url'), title: toField('title'), outlet: toField('outlet') };
  return chooseSource(reading, item, page && (clip as Clip), isBegun);
}

test.each([
  [
    'the only one, by its address',
    [ONE],
    { url: 'https://www.post.example/one?utm_source=x' },
    false,
  ],
  ['the only one, for typed words', [ONE], undefined, false],
  ['none yet', [], { url: 'https://post.example/one' }, true],
  [
    'not addressed yet, in the item begun from it',
    ['{ outlet: post }'],
    { url: 'https://a.example/' },
    true,
  ],
  ['without an address, in the item begun from it', [ONE], { title: 'Other' }, true],
])('nothing is asked if the source is %s', (_, sources, page, isBegun) => {
  expect(choose(sources, page, isBegun)).toEqual({});
});

test('of several it is that of the page, by address, else by outlet and title', () => {
  expect(choose([ONE, TWO], { url: 'https://post.example/two' })).toMatchObject({ source: 1 });
  expect(choose([ONE, TWO], { outlet: 'post', title: 'two' })).toMatchObject({ source: 1 });
});

test.each([
  [
    'another page',
    [ONE],
    { url: 'https://post.example/other', outlet: 'post', title: 'One' },
    false,
  ],
  ['another page than the item was begun from', [ONE], { url: 'https://post.example/b' }, true],
  ['one of neither', [ONE, TWO], { url: 'https://post.example/other' }, true],
  ['typed words of one of two', [ONE, TWO], undefined, false],
  ['one that stands there twice', [ONE, ONE], { url: 'https://post.example/one' }, false],
])('it is asked for %s', (_, sources, page, isBegun) => {
  const { sources: names, source } = choose(sources, page, isBegun);
  expect(names).toHaveLength(sources.length);
  expect(source).toBeUndefined();
});

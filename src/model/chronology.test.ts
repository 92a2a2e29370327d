import { expect, test } from 'vitest';
import { ABOUT, buildFiles, item } from './entries.fixture.ts';

/** The desk is in New York; the item is datelined in Shanghai, twelve hours ahead. */
const about = { ...ABOUT, zone: 'America/New_York' };

function tellHappened(happened: string): string[] {
  const text = item('It is so.', { added: `2025-04-12, happened: "${happened}"` });
  return buildFiles({ 'coverage/2025/04/a.mdx': text }, about).findings.map(({ code }) => code);
}

function tell(input: { added: string; published: string; more?: string; archived?: string }) {
  const { added, published, more = '', archived } = input;
  const archive =
    archived === undefined ? '' : `, archive: { url: https://b.example/, on: ${archived} }`;
  const text = item('It is so.', {
    added,
    place: 'east',
    more,
    sources: `sources: [{ outlet: post, url: https://post.example/a, published: "${published}"${archive} }]`,
  });
  return buildFiles({ 'coverage/2025/04/a.mdx': text }, about).findings.map(
    ({ code, field }) => `${code} ${field ?? ''}`,
  );
}

/** The morning of the 11th in Shanghai, when it is still the 10th at the desk. */
const published = '2025-04-11T09:00+08:00';
const late = (on: string) => `corrections: [{ on: ${on}, type: correction, why: It was so. }]`;

test.each([
  ['added by the desk on its own day', { added: '2025-04-10', published }],
  [
    'a day of Shanghai, of which the first hours are the day before',
    { added: '2025-04-10', published: '2025-04-11' },
  ],
  [
    'archived by the desk on its own day',
    { added: '2025-04-12', published, archived: '2025-04-10' },
  ],
  [
    'corrected on the day it was added',
    { added: '2025-04-12', published, more: late('2025-04-12') },
  ],
])('no disorder: %s', (_, input) => {
  expect(tell(input)).toEqual([]);
});

test.each([
  ['added', { added: '2025-04-09', published }, 'dates.added'],
  ['archived', { added: '2025-04-12', published, archived: '2025-04-09' }, 'sources[0].archive.on'],
  ['corrected', { added: '2025-04-12', published, more: late('2025-04-11') }, 'corrections[0].on'],
])('disorder: %s too early for any zone', (_, input, field) => {
  expect(tell(input)).toEqual([`date.order ${field}`]);
});

test.each(['2025-04-12', '2025-04', '2025-04-13?', '2025-04-10/2025-04-20', '../2025-05'])(
  'it may have happened on %s before it was added',
  (happened) => {
    expect(tellHappened(happened)).toEqual([]);
  },
);

test.each(['2025-04-14', '2025-05', '2025-04-14/2025-04-20'])(
  'it cannot have happened on %s, after it was added',
  (happened) => {
    expect(tellHappened(happened)).toEqual(['date.order']);
  },
);

import { expect, test } from 'vitest';
import { ABOUT, item } from '../model/entries.fixture.ts';
import { judgeFiles } from '../../test/support/judged.ts';

/** The desk is in New York; the item is datelined in Shanghai, twelve hours ahead. */
const about = { ...ABOUT, zone: 'America/New_York' };

function tellHappened(happened: string): string[] {
  const text = item('It is so.', { added: `2025-04-12, happened: "${happened}"` });
  return judgeFiles({ 'coverage/2025/04/a.mdx': text }, about).findings.map(({ code }) => code);
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
  return judgeFiles({ 'coverage/2025/04/a.mdx': text }, about).findings.map(
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

function tellMeasure(days: readonly string[], more = 'actor: bo'): string[] {
  const history = days.map((on) => `{ status: amended, on: "${on}" }`).join(', ');
  const text = `---\ntitle: A duty\n${more}\nhistory: [${history}]\n---\n`;
  return judgeFiles({ 'measures/m.mdx': text }, about).findings.map(
    ({ code, field = '', message }) => `${code} ${field} ${message.replace(/\).*/, ')')}`,
  );
}

test.each([
  [['2025-02-01', '2025-02-01', '2025-03']],
  [['2025-02', '2025-02-01']],
  [['2025-02-20/2025-03-10', '2025-03-01']],
  [['2025-02-02?', '2025-02-01']],
  // Morning in Shanghai, where the measure is taken: still the day before at the desk.
  [['2025-04-09', '2025-04-09T06:00+08:00']],
])('a history may stand as %j', (days) => {
  expect(tellMeasure(days)).toEqual([]);
});

test.each([
  [['2025-02-01', '2025-01-31'], ['history[1].on 2025-01-31 is before history[0].on (2025-02-01)']],
  [
    ['2025-05-01', '2025-01-01', '2025-02-01'],
    ['history[1].on 2025-01-01 is before history[0].on (2025-05-01)'],
  ],
  [
    ['2025-05-01', '2025', '2025-02-01'],
    ['history[2].on 2025-02-01 is before history[0].on (2025-05-01)'],
  ],
])('a history cannot stand as %j', (days, told) => {
  expect(tellMeasure(days)).toEqual(told.map((one) => `date.order ${one}`));
});

function tellTopic(lines: string): string[] {
  const text = `---\ntitle: Story\nsummary: Now.\n${lines}\n---\n`;
  return judgeFiles({ 'topics/story.mdx': text }, about).findings.map(
    ({ code, field = '' }) => `${code} ${field}`,
  );
}
const kept = (...days: readonly string[]) =>
  `revisions: [${days.map((on) => `{ on: ${on}, summary: Then. }`).join(', ')}]`;

test.each([
  ['oldest first', kept('2025-02-01', '2025-02-01', '2025-03-01'), []],
  ['up to the present one', `asOf: 2025-03-01\n${kept('2025-02-01', '2025-03-01')}`, []],
  ['newest first', kept('2025-03-01', '2025-02-01'), ['revisions[1].on']],
  ['beyond the present one', `asOf: 2025-02-10\n${kept('2025-02-01', '2025-03-01')}`, ['asOf']],
  [
    'that all came after the present one',
    `asOf: 2025-01-01\n${kept('2025-02-01', '2025-03-01')}`,
    ['asOf'],
  ],
])('earlier summaries %s', (_, lines, told) => {
  expect(tellTopic(lines)).toEqual(told.map((field) => `date.order ${field}`));
});

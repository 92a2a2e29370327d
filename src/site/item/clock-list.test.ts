import { expect, test } from 'vitest';
import {
  ABOUT,
  SMALLEST,
  toItem,
  toMdx,
  toPublication,
} from '../../../test/support/publication.ts';
import { plain } from '../../../test/support/plain.ts';
import { toText } from '../../time/words/pieces.ts';
import { toContext } from '../context.ts';
import { toDateline } from '../parts/dates.ts';
import { toClockList } from './clock-list.ts';

const OWN_ABOUT = `${ABOUT}parties: [{ id: north, name: Oslo, zone: Europe/Oslo, city: Oslo }, { id: east, name: Tokyo, zone: Asia/Tokyo, city: Tokyo }]
`;

function open(fields: Readonly<Record<string, unknown>>, said: readonly string[] = []) {
  const body = said.map(
    (day, index) =>
      `<Statement id="s${String(index)}" by="ann" said="${day}" kind="paraphrase">Words.</Statement>`,
  );
  const publication = toPublication({
    ...SMALLEST,
    'publication.yaml': OWN_ABOUT,
    'people/ann.mdx': toMdx({ name: 'Ann' }),
    'places/oslo.mdx': toMdx({ name: 'Oslo', country: 'NO', zone: 'Europe/Oslo' }),
    'coverage/2025/02/first.mdx': toItem({ place: 'oslo', ...fields }, body.join('\n\n')),
  });
  const context = toContext(publication);
  const [first] = publication.items;
  if (first === undefined) throw new Error('no item');
  return { context, first };
}

function listClocks(...of: Parameters<typeof open>) {
  const { context, first } = open(...of);
  return Object.fromEntries(
    toClockList(context, first).map(({ mark, time, notes }) => [
      mark,
      [time, ...notes].map((one) => plain(toText(one)).replaceAll('\u2060', '')),
    ]),
  );
}

test('a day without an hour is given in its own place alone, an hour by the clock of each side', () => {
  const added = '2025-02-12';
  expect(listClocks({ dates: { added, happened: '2025-02-11' } }).happened).toEqual([
    '11 Feb 2025 in Oslo',
  ]);
  expect(listClocks({ dates: { added, happened: '2025-02-11T18:00+01:00' } }).happened).toEqual([
    '11 Feb 2025, 18:00 in Oslo',
    '12 Feb, 02:00 in Tokyo',
  ]);
});

test.each([
  [['2025-02-10'], ['10 Feb 2025 in Oslo']],
  [
    ['2025-02-09', '2025-02-10'],
    ['9 Feb 2025', 'to 10 Feb 2025'],
  ],
  // What was said by a day is the end of no span that begins after it.
  [
    ['/2025-02-11', '2025-02-10'],
    ['10 Feb 2025', 'on or before 11 Feb 2025'],
  ],
  [
    ['/2025-02-11', '2025-02-08', '2025-02-10'],
    ['8 Feb 2025', 'to 10 Feb 2025', 'on or before 11 Feb 2025'],
  ],
  // Both ends of all, where one is a span itself.
  [
    ['2025-02-03/2025-02-09', '2025-02-05'],
    ['3 Feb 2025', 'to 9 Feb 2025'],
  ],
])('said %j: %j', (days, told) => {
  expect(listClocks({}, days).said).toEqual(told);
});

test('a date that nobody recorded leaves its cell out', () => {
  expect(Object.keys(listClocks({ sources: [{ outlet: 'gazette', unlinked: 'Seen.' }] }))).toEqual([
    'added',
  ]);
});

test('a day of publication has no place, an hour that of its own clock', () => {
  const listed = (published: string) =>
    listClocks({ sources: [{ outlet: 'gazette', unlinked: 'Seen.', published }] }).published;
  expect(listed('2025-02-11')).toEqual(['11 Feb 2025']);
  expect(listed('2025-02-11T18:00+09:00')?.[0]).toBe('11 Feb 2025, 18:00 in Tokyo');
});

test.each([
  ['2025-02-08/2025-02-09', 'Oslo, 8–9 February 2025'],
  ['2025-02-09', 'Oslo, Sunday 9 February 2025'],
  // Too long to be more than limits, or in doubt.
  ['2025-01-20/2025-02-09', 'Oslo, Sunday 9 February 2025'],
])('the dateline of what happened on %s is “%s”', (happened, told) => {
  const { context, first } = open({ dates: { added: '2025-02-12', happened } });
  const { place, date } = toDateline(context, first, 'long');
  expect([place, plain(toText(date)).replaceAll('\u2060', '')].join(', ')).toBe(told);
});

/** A file that is to go out and cannot: with its errors it makes no entry, and is scheduled all the same. */
import { expect, test } from 'vitest';
import { ABOUT, item, toEntries } from '../../model/entries.fixture.ts';
import type { View } from '../../build/session.ts';
import { listCalendar } from './calendar.ts';
import type { Checked } from './checked.ts';
import { findRows } from './find.ts';
import { getIndex } from './rows.ts';

const toBroken = (publish: string) =>
  item('Words.', { more: `publish: ${publish}\nstatus: draft\nentities: none` });
const TEXTS: Readonly<Record<string, string>> = {
  'coverage/2025/04/late.mdx': toBroken('2099-12-31T23:30-05:00'),
  'coverage/2025/04/missed.mdx': toBroken('2025-04-02T06:00Z'),
  'coverage/2025/04/never.mdx': toBroken('some day'),
};
const reading = {
  about: { ...ABOUT, zone: 'Europe/London' },
  entries: [],
  broken: new Map(Object.keys(TEXTS).map((inside) => [`/${inside}`, `content/${inside}`])),
};
const view = {
  settings: { contentDir: 'content', clock: () => Date.parse('2025-04-03T12:00Z') },
  read: () => reading,
  bytesOf: (inside: string) => Buffer.from(TEXTS[inside] ?? ''),
} as unknown as View;
const CHECKED = { byInside: new Map(), counts: new Map() } as unknown as Checked;

test('a draft with errors is found and shown by the hour at which it is to go out', () => {
  const { rows } = findRows(getIndex(view), undefined, { q: 'scheduled:yes', sort: 'scheduled' });
  expect(rows.map((row) => row.scheduled)).toEqual(['2025-04-02T07:00', '2100-01-01T04:30']);
  expect(listCalendar(view, CHECKED)).toMatchObject([
    { day: '2025-04-02', hour: '07:00', what: 'was to go out, but has errors', week: '' },
    { day: '2100-01-01', hour: '04:30', what: 'goes out, but has errors', week: '2099-12-28' },
  ]);
});

test('an entry with an error of the check, such as an outlet that is not there, cannot go out either', () => {
  const waiting = item('Words.', { more: 'publish: 2099-12-31T12:00Z\nstatus: draft' });
  const [entry] = toEntries({ 'coverage/2025/04/waiting.mdx': waiting });
  if (entry === undefined) throw new Error('no entry');
  const other = { ...view, read: () => ({ ...reading, entries: [entry], broken: new Map() }) };
  const tell = (errors: number) =>
    listCalendar(
      other as unknown as View,
      {
        byInside: new Map(),
        counts: new Map([[entry.inside, { errors, warnings: 0 }]]),
      } as unknown as Checked,
    ).map(({ what }) => what);
  expect(tell(0)).toContain('goes out');
  expect(tell(1)).toContain('goes out, but has errors');
});

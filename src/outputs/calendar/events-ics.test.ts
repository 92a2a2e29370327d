import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostile } from '../../../test/support/hostile.ts';
import { SMALLEST, toMdx, toTestContext } from '../../../test/support/publication.ts';
import { printProperties, toIcsText } from './events-ics.ts';
import { listCalendars } from './list-calendars.ts';

function printEvent(fields: Readonly<Record<string, unknown>>): string {
  const context = toTestContext({
    ...SMALLEST,
    'places/busan.mdx': toMdx({ name: 'Busan', country: 'KR', zone: 'Asia/Seoul' }),
    'events/meeting.mdx': toMdx({ title: 'Meeting', ...fields }),
  });
  return listCalendars(context)[0]?.body ?? '';
}

test.for([
  ['2025-10-30', ['DTSTART;VALUE=DATE:20251030', 'DTEND;VALUE=DATE:20251031']],
  ['2025-10-31/2025-11-01', ['DTSTART;VALUE=DATE:20251031', 'DTEND;VALUE=DATE:20251102']],
  ['2025-10-30T11:00+09:00', ['DTSTART:20251030T020000Z']],
  [
    '2025-10-30T11:00+09:00/2025-10-30T13:00+09:00',
    ['DTSTART:20251030T020000Z', 'DTEND:20251030T040000Z'],
  ],
  [
    '2025-10-30/..',
    ['DTSTART;VALUE=DATE:20251030', 'DTEND;VALUE=DATE:20251031', 'STATUS:TENTATIVE'],
  ],
] as const)('%s', ([date, lines]) => {
  const printed = printEvent({ date, place: 'busan' }).split('\r\n');
  expect(printed).toEqual(expect.arrayContaining([...lines]));
});

test.for([
  ['2025', {}],
  ['2024-02', {}],
  ['2025-10-30?', {}],
  ['2025-10-30~', {}],
  ['/2025-10-30', {}],
  ['2025-10/2025-11', {}],
  ['2025-10-30/2025-11-01', { interval: 'within' }],
] as const)(
  'an event whose day is not known is in no calendar, nor dated for programs: %s',
  ([date, more]) => {
    const files = { ...SMALLEST, 'events/meeting.mdx': toMdx({ title: 'Meeting', date, ...more }) };
    expect(listCalendars(toTestContext(files))).toEqual([]);
  },
);

test.for([
  ['held', 'CONFIRMED'],
  ['planned', 'TENTATIVE'],
  ['disputed', 'TENTATIVE'],
  ['cancelled', 'CANCELLED'],
] as const)('%s is %s', ([outcome, printed]) => {
  expect(printEvent({ date: '2025-10-30', outcome })).toContain(`\r\nSTATUS:${printed}\r\n`);
});

test('the stamp is of the first item that names the event, and moves with a correction', () => {
  const item =
    SMALLEST['coverage/2025/02/first.mdx']?.replace('topics:', 'entities: [meeting]\ntopics:') ??
    '';
  const print = (fields: Readonly<Record<string, unknown>>) =>
    listCalendars(
      toTestContext({
        ...SMALLEST,
        'coverage/2025/02/first.mdx': item,
        'events/meeting.mdx': toMdx({ title: 'Meeting', date: '2025-10-30', ...fields }),
      }),
    );
  const [all, tariffs] = print({});
  expect(all?.body).toContain('DTSTAMP:20250212T000000Z');
  expect(all?.body).toContain('UID:event/meeting@record.example');
  expect(tariffs?.path).toBe('topics/tariffs/events.ics');
  expect(tariffs?.body).toContain('SUMMARY:Meeting');
  const corrected = print({
    corrections: [{ on: '2025-03-01', type: 'correction', why: 'A date.' }],
  });
  expect(corrected[0]?.body).toContain('DTSTAMP:20250301T000000Z');
});

test('the end of a measure that lies ahead is in the calendar of the site', () => {
  const measure = (until: string) =>
    toMdx({
      title: 'A duty',
      actor: 'office',
      history: [{ status: 'in-force', on: '2025-02-01', until, cause: 'So it was agreed.' }],
    });
  const print = (until: string) =>
    listCalendars(
      toTestContext({
        ...SMALLEST,
        'organizations/office.mdx': toMdx({ name: 'Office' }),
        'measures/duty.mdx': measure(until),
      }),
    )[0]?.body ?? '';
  expect(print('2099-11-10')).toContain('SUMMARY:A duty: in force until this day');
  expect(print('2099-11-10')).toContain('DTSTART;VALUE=DATE:20991110');
  expect(print('2099-11-10')).toContain('DESCRIPTION:So it was agreed.');
  expect(print('2025-02-01')).not.toContain('A duty');
  expect(print('2099')).not.toContain('A duty');
});

test('when a changed rate is to end, the calendar does not say that the measure ends', () => {
  const print = (...history: readonly object[]) =>
    listCalendars(
      toTestContext({
        ...SMALLEST,
        'organizations/office.mdx': toMdx({ name: 'Office' }),
        'measures/duty.mdx': toMdx({ title: 'A duty', actor: 'office', history }),
      }),
    )[0]?.body.replace(/\r\n /g, '');
  const begun = { status: 'in-force', on: '2025-02-01', rate: '34' };
  const change = { status: 'amended', on: '2025-02-02', rate: '10', until: '2099-11-10' };
  const effective = '2025-02-03';
  for (const history of [
    [begun, change],
    [begun, { ...change, effective }, { status: 'in-force', on: effective, rate: '10' }],
  ]) {
    expect(print(...history)).toContain('SUMMARY:A duty: set to stay unchanged until this day\r\n');
    expect(print(...history)).not.toContain('in force');
  }
  const { rate: _, ...other } = change;
  expect(print(begun, other)).toContain('SUMMARY:A duty: in force until this day\r\n');
  expect(print({ ...begun, until: '2099-11-10' })).toContain('SUMMARY:A duty: in force until');
});

test('a disputed event whose day nobody knows is a note, and fills no day', () => {
  const other = toMdx({ title: 'Other', date: '2025-10-30' });
  const printNote = (date: string, more = {}) => {
    const files = {
      ...SMALLEST,
      'events/meeting.mdx': toMdx({ title: 'Meeting', date, outcome: 'disputed', ...more }),
      'events/other.mdx': other,
    };
    const body = listCalendars(toTestContext(files))[0]?.body.replace(/\r\n /g, '') ?? '';
    expect(body.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    return /BEGIN:VJOURNAL[^]*END:VJOURNAL/.exec(body)?.[0] ?? '';
  };
  const note = printNote('2025-01-20/2025-04-22');
  expect(note).toContain('SUMMARY:Meeting\r\n');
  expect(note).toMatch(/DESCRIPTION:Disputed\\, between 20\u00a0Jan and 22\u00a0Apr 2025\./);
  expect(note).not.toMatch(/DTSTART|TRANSP|LOCATION|GEO/);
  for (const date of ['/2025-04-22', '2025-01-20/2025-04-22~', '2025-01-20/..', '2025-04'])
    expect(printNote(date), date).toContain('DESCRIPTION:Disputed');
  expect(printNote('2025-10', { outcome: 'planned' })).toBe('');
});

test('a calendar without a day is not made, though it had a note', () => {
  const list = (event: object) =>
    listCalendars(
      toTestContext({ ...SMALLEST, 'events/meeting.mdx': toMdx({ title: 'Meeting', ...event }) }),
    ).map(({ path }) => path);
  expect(listCalendars(toTestContext(SMALLEST))).toEqual([]);
  expect(list({ date: '2025-01-20/2025-04-22', outcome: 'disputed' })).toEqual([]);
  expect(list({ date: '2025-10-30' })).toEqual(['events.ics']);
});

test('the end of a measure is in the calendar of a topic that counts it or tells of it', () => {
  const print = (fields: Readonly<Record<string, unknown>>, step = {}) => {
    const until = { status: 'in-force', on: '2025-02-01', until: '2099-11-10', ...step };
    const measure = { title: 'A duty', actor: 'office', history: [until] };
    const calendars = listCalendars(
      toTestContext({
        ...SMALLEST,
        'organizations/office.mdx': toMdx({ name: 'Office' }),
        'topics/other.mdx': toMdx({ title: 'Other', summary: 'More.' }),
        'measures/duty.mdx': toMdx({ ...measure, ...fields }),
      }),
    );
    return calendars.filter(({ body }) => body.includes('A duty')).map(({ path }) => path);
  };
  expect(print({})).toEqual(['events.ics']);
  expect(print({}, { item: '2025/02/first' })).toEqual(['events.ics', 'topics/tariffs/events.ics']);
});

/** RFC 5545, sections 3.1 and 3.3.11, as a calendar would read it. */
function parseText(lines: string): string {
  const value = lines.replaceAll('\r\n ', '').slice('SUMMARY:'.length, -'\r\n'.length);
  return value.replace(/\\([\\;,nN])/g, (_, mark: string) =>
    mark.toLowerCase() === 'n' ? '\n' : mark,
  );
}

test('a text comes back as it was, with plain line ends and without controls', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const wanted = text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\t\n]/gu, '\ufffd');
      expect(parseText(printProperties([['SUMMARY', toIcsText(text)]]))).toBe(wanted);
    }),
  );
});

test('no line is longer than 75 octets, and none cuts a character', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 20 }), (texts) => {
      const printed = printProperties([['SUMMARY', toIcsText(texts.join(' '))]]);
      const lines = printed.split('\r\n');
      expect(lines.at(-1)).toBe('');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\r\n]/);
      }
    }),
  );
});

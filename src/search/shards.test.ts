import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchRecord } from './record.ts';
import { toShards } from './shards.ts';

/** The shards with their records as they were given. */
function cut(...given: Parameters<typeof toShards>) {
  return [...toShards(...given)].map(({ digest, lines }) => ({
    digest,
    records: lines.map((line) => JSON.parse(line) as SearchRecord),
  }));
}

function toRecord(url: string, month: string | undefined, content = ''): SearchRecord {
  const order = { happened: null, published: null };
  return { url, content, meta: {}, filters: {}, order, month };
}

/** So many records a month, newest first, as `toRecords` gives them, after `things` without a month. */
function toList(things: number, months: readonly (readonly [month: string, count: number])[]) {
  const dated = months.flatMap(([month, count]) =>
    Array.from({ length: count }, (_, at) => toRecord(`/${month}/${String(at)}`, month)),
  );
  return [
    ...Array.from({ length: things }, (_, at) => toRecord(`/${String(at)}`, undefined)),
    ...dated,
  ];
}

function toMonths(records: readonly SearchRecord[]) {
  return [...new Set(records.map(({ month }) => month))];
}

test('a small publication is one shard, an empty one too', () => {
  expect(cut(toList(3, [['2025-02', 4]]), 'en', 10)).toHaveLength(1);
  expect(cut([], 'en')).toHaveLength(1);
});

test('whole months fill a shard, the newest stays open and holds what has no month', () => {
  const list = toList(2, [
    ['2025-03', 3],
    ['2025-02', 5],
    ['2025-01', 4],
    ['2024-12', 6],
    ['2024-11', 4],
  ]);
  const shards = cut(list, 'en', 10);
  expect(shards.map(({ records }) => toMonths(records))).toEqual([
    [undefined, '2025-03'],
    ['2025-02', '2025-01'],
    ['2024-12', '2024-11'],
  ]);
});

test('what does not fill a shard yet is cut finer, so that the first to be searched is small', () => {
  const list = toList(2, [
    ['2025-04', 2],
    ['2025-03', 1],
    ['2025-02', 3],
    ['2025-01', 9],
  ]);
  const shards = cut(list, 'en', 10, 4);
  expect(shards.map(({ records }) => toMonths(records))).toEqual([
    [undefined, '2025-04'],
    ['2025-03', '2025-02'],
    ['2025-01'],
  ]);
});

test('a month larger than a shard is not cut', () => {
  const shards = cut(
    toList(0, [
      ['2025-02', 1],
      ['2025-01', 30],
    ]),
    'en',
    10,
  );
  expect(shards.map(({ records }) => records.length)).toEqual([1, 30]);
});

test('an edit gives its shard another name, and no other', () => {
  const list = toList(1, [
    ['2025-02', 8],
    ['2025-01', 8],
    ['2024-12', 8],
  ]);
  const edited = list.map((one) => (one.url === '/2025-01/3' ? { ...one, content: 'new' } : one));
  const [before, after] = [cut(list, 'en', 10), cut(edited, 'en', 10)];
  expect(after.map(({ digest }, at) => digest === before[at]?.digest)).toEqual([true, false, true]);
  expect(cut(list, 'de', 10)[0]?.digest).not.toBe(before[0]?.digest);
});

test('a new month leaves the shards that are full as they are', () => {
  const months = [
    ['2025-02', 6],
    ['2025-01', 7],
    ['2024-12', 8],
  ] as const;
  const before = cut(toList(1, months), 'en', 10);
  const after = cut(toList(1, [['2025-03', 9], ...months]), 'en', 10);
  expect(after.slice(-2)).toEqual(before.slice(-2));
});

test('every record is in one shard, in the order that it had', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 24 });
  fc.assert(
    fc.property(fc.nat(5), counts, fc.integer({ min: 1, max: 20 }), (things, perMonth, size) => {
      const months = perMonth.map((count, at) => [`${String(2050 - at)}-01`, count] as const);
      const list = toList(things, months);
      const shards = cut(list, 'en', size);
      expect(shards.flatMap(({ records }) => records)).toEqual(list);
    }),
  );
});

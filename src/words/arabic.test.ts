import { expect, test } from 'vitest';
import { getWords } from './words.ts';

const ar = getWords('ar');

test('a count agrees with its noun in each of the six forms', () => {
  expect([0, 1, 2, 3, 11, 100, 103, 111].map((n) => ar.counts.statements({ n }))).toEqual([
    'لا تصريحات',
    'تصريح واحد',
    'تصريحان',
    '3 تصريحات',
    '11 تصريحًا',
    '100 تصريح',
    '103 تصريحات',
    '111 تصريحًا',
  ]);
  // A noun in ة shows no ending of the accusative.
  expect([1, 2, 4, 26, 200].map((n) => ar.counts.items({ n }))).toEqual([
    'مادة واحدة',
    'مادتان',
    '4 مواد',
    '26 مادة',
    '200 مادة',
  ]);
});

test('a noun after “in” is in its case, and verbs agree with their count', () => {
  expect([1, 2, 5].map((n) => ar.days.notAsked({ n, all: 12 }))).toEqual([
    'لم يكن أحد قد تحدث بعد بشأن سؤال واحد من أصل 12.',
    'لم يكن أحد قد تحدث بعد بشأن سؤالين من أصل 12.',
    'لم يكن أحد قد تحدث بعد بشأن 5 أسئلة من أصل 12.',
  ]);
  expect(ar.corrections.order({ notes: 14, pages: 2 })).toBe('14 تصويبًا في صفحتين، الأحدث أولًا');
  expect([1, 2, 3, 11].map((n) => ar.figure.unseen({ n }).split('،')[0])).toEqual([
    'صدر في الأثناء تصريح آخر',
    'صدر في الأثناء تصريحان آخران',
    'صدرت في الأثناء 3 تصريحات أخرى',
    'صدر في الأثناء 11 تصريحًا آخر',
  ]);
});

test('a name in Latin letters is isolated, an Arabic one is as it was', () => {
  expect(ar.entity.empty({ name: 'Island Radio' })).toContain('\u2068Island Radio\u2069');
  expect(ar.entity.empty({ name: 'بريد المضيق' })).not.toContain('\u2068');
});

test('a sentence that ends with an isolated name and its stop gets no second one', () => {
  const origin = ar.item.restsOn({ origin: 'A post of 10 October 2025.' });
  expect(ar.text.sentence(origin)).toBe('يستند إلى: \u2068A post of 10 October 2025.\u2069');
  expect(ar.text.sentence(ar.item.restsOn({ origin: 'EO 14266' }))).toBe(
    'يستند إلى: \u2068EO 14266\u2069.',
  );
});

test('of several who speak together, each name keeps its own direction', () => {
  expect(ar.statement.shortName({ names: ['Ann Lee', 'فارنس'], day: '3 أبريل' })).toBe(
    'تصريح \u2068Ann Lee\u2069 وفارنس، 3 أبريل',
  );
});

test('lists, quotation marks, countries and digits', () => {
  expect(ar.text.list(['تورساي', 'فارنس', 'المجلس'])).toBe('تورساي وفارنس والمجلس');
  expect(ar.text.quotes.join('')).toBe('«»');
  expect(ar.text.country('NO')).toBe('النرويج');
  expect(ar.text.language('zh')).toBe('الصينية');
  expect(ar.entity.kilometres({ km: 1200 })).toBe('1,200 كم');
});

test('a rank is an adverb, and beyond the words for it a number', () => {
  const { timeline } = ar;
  expect(timeline.wasSaid({ rank: 1 })).toBe('قيل أولًا');
  expect(timeline.becameKnown({ rank: 6 })).toBe('عُرف سادسًا');
  expect(timeline.becameKnown({ rank: 11 })).toBe('عُرف في المرتبة 11');
});

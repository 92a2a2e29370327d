import { describe, expect, test } from 'vitest';
import { plain } from '../../test/support/plain.ts';
import { parseWhen } from '../time/parse-when.ts';
import type { When } from '../time/when.ts';
import { toWhenWords } from '../time/words/words.ts';
import { getWords } from './words.ts';

const ko = getWords('ko');
const read = (text: string) => parseWhen(text) as When;

test.each([
  ['2025', '2025년'],
  ['2025-04', '2025년 4월'],
  ['2025-04-10', '2025년 4월 10일'],
  ['2025-04-22?', '2025년 4월 22일(불확실)'],
  ['2025-04-22~', '2025년 4월 22일께'],
  ['202X', '2020년대'],
  ['20XX', '2000~2099년'],
  ['2025-04-XX', '2025년 4월 중 하루'],
  ['2025-02-12T02:58:11-05:00', '2025년 2월 12일 02:58'],
  ['2025-02-03/2025-02-12', '2025년 2월 3일에서 12일 사이'],
  ['../2025-02-12', '늦어도 2025년 2월 12일'],
  ['2025-01-20/..', '2025년 1월 20일부터'],
])('%s', (text, expected) =>
  expect(plain(toWhenWords(read(text), { language: ko.dates }))).toBe(expected),
);

test('a month and its day stay on one line, and days of a table have one year', () => {
  const style = { language: ko.dates, frame: 'table' } as const;
  expect(toWhenWords(read('2025-05-12'), { language: ko.dates, form: 'long' })).toBe(
    '2025년 5월\u00a012일(월)',
  );
  expect(plain(toWhenWords(read('2025-02-03/2025-02-12'), style))).toBe('2025년 2월 3일~12일');
});

describe('no particle has to agree with what a slot brings', () => {
  // Words that end in a vowel, in a consonant and in ㄹ take particles of their own: 가, 이, 로, 으로.
  test.each(['미국', '중국 상무부', '브라질', '워싱턴', 'Reuters', '3', '30원'])(
    'as %s',
    (given) => {
      const { question, status, timeline, figure, statement, entity, search } = ko;
      const said = [
        question.same({ names: given, sides: given }),
        question.oneSide({ name: given, statement: given, doubt: '' }),
        status.oneSideBut({ n: 1, names: given, others: given }),
        status.orderUnknown({ others: given, why: '' }),
        timeline.rateSteps.up({ from: given, to: given }),
        figure.claimTo({ name: given, to: given, said: given, published: given }),
        statement.saidThenLater({ said: given, wait: given, verb: statement.published, on: given }),
        entity.empty({ name: given }),
        search.scripts({ name: given, other: given }),
      ];
      const particle = new RegExp(
        `${given}(?:은|는|이|가|을|를|와|과|로|으로|라고|이라고)(?![가-힣])`,
      );
      expect(said.filter((one) => particle.test(one))).toEqual([]);
    },
  );
});

test('marks, lists, counts and units', () => {
  const { text, rates, counts, entity } = ko;
  expect([...text.quotes, ...text.innerQuotes].join('')).toBe('“”‘’');
  expect(text.list(['동쪽', '서쪽', '평의회'])).toBe('동쪽, 서쪽, 평의회');
  expect(text.country('NO')).toBe('노르웨이');
  expect(text.language('zh-Hant')).toBe('중국어(번체)');
  expect(counts.someOf({ shown: 8, all: counts.statements({ n: 12 }) })).toBe('발언 12건 중 8건');
  expect(rates.amount({ value: 3, unit: '원' })).toBe('3원');
  expect(rates.amount({ value: 3, unit: 'euro' })).toBe('3\u00a0euro');
  expect(entity.latitude({ isNorth: false, degrees: '3.5' })).toBe('남위 3.5도');
});

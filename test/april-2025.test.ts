/**
 * The case that the record was made for: he says that a call was made, in an interview that is printed three days
 * later; in between two ministries deny something else; the answer to the claim comes last, with two hedges.
 */
import { describe, expect, test } from 'vitest';
import { getTopicOn, listQuestionDays, listTopicDays } from '../src/model/questions/as-of.ts';
import { listLadder, listStepsOn } from '../src/model/questions/ladder.ts';
import { getStateOn, type Question } from '../src/model/questions/question.ts';
import { getSeriesValue } from '../src/model/measures/series.ts';
import type { Statement } from '../src/model/statements/statement.ts';
import { isKind } from '../src/model/thing.ts';
import { openSession } from '../src/build/session.ts';
import { listStatements } from '../src/site/parts/figure/two-orders.ts';
import { toTestSettings } from './support/settings.ts';

const { publication, problems } = openSession(
  toTestSettings('test/publications/april-2025/content'),
).read();
if (publication === undefined) throw new Error('no publication');
const { record } = publication;

function ask(id: string): Question {
  const question = record.questions.get(`/questions/${id}`);
  if (question === undefined) throw new Error(`no question ${id}`);
  return question;
}

function get(id: string): Statement {
  const statement = record.statements.find((candidate) => candidate.id === id);
  if (statement === undefined) throw new Error(`no statement ${id}`);
  return statement;
}

const ids = (statements: readonly Statement[]) => statements.map(({ id }) => id);
const steps = () => listLadder(ask('have-they-spoken'), record.statements);

test('it is well formed', () => {
  expect(problems).toEqual([]);
});

describe('the two orders', () => {
  test('as it was said, the claim comes first', () => {
    expect(ids(steps().map(({ statement }) => statement))).toEqual([
      'he-called',
      'no-consultations',
      'no-negotiations',
      'they-met',
      'low-level',
      'do-not-mislead',
      'no-recent-call',
      'readout',
      'post',
    ]);
  });

  test('as it became known, five statements come before it', () => {
    const order = ids(
      listStatements(
        steps().map(({ statement }) => statement),
        'known',
      ),
    );
    expect(order.indexOf('he-called')).toBe(5);
    expect(order.indexOf('do-not-mislead')).toBe(4);
    expect(order.indexOf('no-recent-call')).toBe(6);
  });

  test('those five were made when nobody could know of it, and speak of talks', () => {
    const unseen = steps().filter(({ unseen: { first } }) =>
      ids(first(Infinity)).includes('he-called'),
    );
    expect(ids(unseen.map(({ statement }) => statement)).toSorted()).toEqual([
      'do-not-mislead',
      'low-level',
      'no-consultations',
      'no-negotiations',
      'they-met',
    ]);
    expect(
      unseen.every(({ counts, beside }) => !counts && beside?.id === 'were-there-tariff-talks'),
    ).toBe(true);
  });
});

describe('the status', () => {
  test.each([
    ['2025-04-23', 'unknown', 'silent', []],
    ['2025-04-24', 'unknown', 'silent', []],
    ['2025-04-25', 'unknown', 'one-side', ['he-called']],
    ['2025-04-26', 'unknown', 'one-side', ['he-called']],
    ['2025-04-28', 'disputed', 'disputed', ['he-called', 'no-recent-call']],
    ['2025-06-04', 'disputed', 'disputed', ['he-called', 'no-recent-call']],
    ['2025-06-06', 'known', 'agreed', ['post', 'readout']],
  ])('of the call on %s was %s, by the rule “%s”', (day, status, rule, deciding) => {
    const state = getStateOn(ask('have-they-spoken'), day);
    expect([state.status, state.rule, ids(state.statements)]).toEqual([status, rule, deciding]);
  });

  test.each([
    ['2025-04-23', 'unknown', []],
    ['2025-04-24', 'disputed', ['they-met', 'no-negotiations']],
    ['2025-04-25', 'disputed', ['they-met', 'do-not-mislead']],
    ['2025-06-06', 'disputed', ['they-met', 'do-not-mislead']],
  ])('of the talks on %s was %s', (day, status, deciding) => {
    const state = getStateOn(ask('were-there-tariff-talks'), day);
    expect([state.status, ids(state.statements)]).toEqual([status, deciding]);
  });

  test('rests on what was certainly said last, however late the claim before it was published', () => {
    const claim = get('he-called');
    const [held] = getStateOn(ask('were-there-tariff-talks'), '2025-04-25').held;
    expect(claim.certain.said.until).toBeLessThan(held?.statement.certain.said.from ?? 0);
    expect(held).toMatchObject({ statement: { id: 'they-met' }, rivals: [] });
  });

  test('began on the day on which the deciding statement became known', () => {
    expect(ask('have-they-spoken').history.map(({ on }) => on)).toEqual([
      undefined,
      '2025-04-25',
      '2025-04-28',
      '2025-06-05',
    ]);
    expect(ask('were-there-tariff-talks').state.since).toBe('2025-04-24');
  });
});

describe('on each day in between', () => {
  const days = (id: string) =>
    listQuestionDays(record, ask(id), listLadder(ask(id), record.statements)).days.map(
      ({ on, isChange }) => `${on}${isChange ? '' : ' same'}`,
    );

  test('the call has a page: when it was claimed, when others spoke past that, when it was public', () => {
    expect(days('have-they-spoken')).toEqual([
      '2025-04-22 same',
      '2025-04-24 same',
      '2025-04-25',
      '2025-04-28',
      '2025-04-30 same',
      '2025-05-31 same',
      '2025-06-05',
    ]);
  });

  test('and so have the talks', () => {
    expect(days('were-there-tariff-talks')).toEqual([
      '2025-04-24',
      '2025-04-25',
      '2025-04-30 same',
      '2025-05-31 same',
    ]);
  });

  test.each([
    ['2025-04-22', []],
    ['2025-04-24', []],
    [
      '2025-04-25',
      [
        'he-called',
        'no-consultations',
        'no-negotiations',
        'they-met',
        'low-level',
        'do-not-mislead',
      ],
    ],
    ['2025-04-28', 7],
    ['2025-06-05', 9],
  ])('the ladder of the call on %s', (day, expected) => {
    const ids = listStepsOn(steps(), day).map(({ statement }) => statement.id);
    expect(typeof expected === 'number' ? ids.length : ids).toEqual(expected);
  });

  test('nothing on the ladder of the 25th points at the 28th', () => {
    const claim = listStepsOn(steps(), '2025-04-25')[0];
    expect(claim?.statement.reverse).toEqual([]);
  });
});

describe('the statements', () => {
  test('name each other from both ends', () => {
    expect(get('no-recent-call').relations.map(({ type, to }) => [type, to.id])).toEqual([
      ['denies', 'he-called'],
    ]);
    expect(get('he-called').reverse.map(({ type, from }) => [type, from.id])).toEqual([
      ['denies', 'no-recent-call'],
    ]);
    expect(get('no-consultations').reverse.map(({ type, from }) => `${type} ${from.id}`)).toEqual([
      'denies they-met',
      'disputes low-level',
      'repeats do-not-mislead',
    ]);
  });

  test('keep their hedges and their originals', () => {
    expect(get('no-recent-call').hedges).toEqual(['As far as I know', 'recent']);
    expect(get('no-negotiations')).toMatchObject({
      original: '目前中美之间未进行任何经贸谈判。',
      translator: 'Financial Times',
    });
  });

  test('of an unnamed official stand with his side and do not commit it', () => {
    expect(get('low-level')).toMatchObject({
      parties: ['washington'],
      onRecord: false,
    });
    expect(get('low-level').nameSpeakers()).toBe('a White House official');
    expect(
      ask('were-there-tariff-talks').state.held.map(({ statement }) => statement.id),
    ).not.toContain('low-level');
  });

  test('of a spokesman are those of his ministry’s government', () => {
    expect(get('do-not-mislead').parties).toEqual(['beijing']);
  });
});

describe('the topic', () => {
  const topic = publication.byUrl.get('/topics/us-china');
  if (topic === undefined || !isKind(topic, 'topic')) throw new Error('no topic');

  test('has a page for every day on which something changed, and for the ends of months', () => {
    expect(listTopicDays(publication, topic).days.map(({ on }) => on)).toEqual([
      '2025-04-24',
      '2025-04-25',
      '2025-04-28',
      '2025-04-30',
      '2025-05-31',
      '2025-06-05',
    ]);
  });

  test.each([
    ['2025-04-23', 0, undefined],
    [
      '2025-04-24',
      4,
      'Beijing denies that there are tariff talks. Mr Trump says that there was a meeting.',
    ],
    [
      '2025-04-25',
      6,
      'Beijing denies that there are tariff talks. Mr Trump says that there was a meeting.',
    ],
    ['2025-04-28', 7, 'Mr Trump says that Mr Xi called. Beijing knows of no recent call.'],
    [
      '2025-06-05',
      8,
      'Both governments report a call on 5 June. Neither has dated the one of which Mr Trump spoke in April.',
    ],
  ])('on %s had %i items and its summary of then', (day, count, summary) => {
    const state = getTopicOn(publication, topic, day);
    expect([state.items.length, state.summary?.text]).toEqual([count, summary]);
  });
});

test.each([
  ['2025-02-03', 0],
  ['2025-03-04', 20],
  ['2025-04-08', 30],
  ['2025-04-09', 104],
  ['2025-04-10', 145],
  ['2025-05-13', 145],
  ['2025-05-14', 30],
])('the US rate on %s was %i', (day, value) => {
  const [series] = record.series;
  expect(series === undefined ? undefined : getSeriesValue(series, day).value).toBe(value);
});

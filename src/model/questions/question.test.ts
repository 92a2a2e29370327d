import { describe, expect, test } from 'vitest';
import { item, say } from '../entries.fixture.ts';
import { getStateOn, type Question } from './question.ts';
import { judgeFiles } from '../../../test/support/judged.ts';

const SAID = [
  say('a', {
    by: 'ann',
    said: '2025-04-01',
    published: '2025-04-05',
    about: 'ask',
    position: 'yes',
  }),
  say('b', { by: 'bo', said: '2025-04-02', published: '2025-04-02', about: 'ask', position: 'no' }),
  say('c', { by: 'ann', said: '2025-04-03', published: '2025-04-03', about: 'ask' }),
  say('d', {
    by: 'bo',
    said: '2025-04-07',
    published: '2025-04-07',
    about: 'ask',
    position: 'yes',
  }),
];

function ask(more = '', said: readonly string[] = SAID) {
  const question = `---\ntitle: Ask?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\n${more}\n---\n`;
  const built = judgeFiles({
    'questions/ask.mdx': question,
    'coverage/2025/04/a.mdx': item(said.join(' ')),
    'events/fair.mdx': '---\ntitle: Fair\ndate: 2025-04-06\n---\n',
  });
  return {
    question: built.publication.record.questions.get('/questions/ask') as Question,
    findings: built.findings,
  };
}

const tell = (states: Question['history']) =>
  states.map(({ on, status, rule, since }) => [on, status, rule, since]);

describe('the history of a question', () => {
  test('goes by the day on which each statement became known', () => {
    expect(tell(ask().question.history)).toEqual([
      [undefined, 'unknown', 'silent', undefined],
      ['2025-04-02', 'unknown', 'one-side', undefined],
      ['2025-04-05', 'disputed', 'disputed', '2025-04-05'],
      ['2025-04-07', 'known', 'agreed', '2025-04-07'],
    ]);
  });

  test.each([
    ['2025-04-01', 'silent'],
    ['2025-04-02', 'one-side'],
    ['2025-04-04', 'one-side'],
    ['2025-04-06', 'disputed'],
    ['2030-01-01', 'agreed'],
  ])('on %s the rule was %s', (day, rule) => {
    expect(getStateOn(ask().question, day).rule).toBe(rule);
  });

  test('is one entry long without statements', () => {
    expect(tell(ask('', []).question.history)).toEqual([
      [undefined, 'unknown', 'silent', undefined],
    ]);
  });
});

describe('an answer', () => {
  const answered = (by: string, on: string, position = 'yes') =>
    `answered: { by: ${by}, on: ${on}, position: "${position}", why: It was seen. }`;

  test('counts from its day and keeps the status that it confirms', () => {
    const { question, findings } = ask(answered('fair', '2025-04-08'));
    expect(findings).toEqual([]);
    expect(question.state).toMatchObject({
      status: 'known',
      rule: 'answered',
      position: 'yes',
      since: '2025-04-07',
      statements: [],
    });
    expect(question.answer?.by).toMatchObject({ kind: 'event', id: 'fair' });
    expect(getStateOn(question, '2025-04-07').rule).toBe('agreed');
  });

  test('to the contrary is news', () => {
    expect(ask(answered('fair', '2025-04-08', 'no')).question.state).toMatchObject({
      status: 'known',
      position: 'no',
      since: '2025-04-08',
    });
  });

  test('may be a statement', () => {
    const { question } = ask(answered('"coverage/2025/04/a#d"', '2025-04-07'));
    expect(question.state.statements.map(({ id }) => id)).toEqual(['d']);
  });

  test.each([
    ['names no event', answered('fiar', '2025-04-08'), 'answered.by', 'reference.dangling'],
    [
      'names no statement',
      answered('"coverage/2025/04/a#z"', '2025-04-08'),
      'answered.by',
      'reference.dangling',
    ],
    [
      'takes no position of its question',
      answered('fair', '2025-04-08', 'maybe'),
      'answered.position',
      'reference.dangling',
    ],
    [
      'is older than its statement',
      answered('"coverage/2025/04/a#d"', '2025-04-06'),
      'answered.on',
      'date.order',
    ],
  ])('that %s is a finding', (_, more, field, code) => {
    expect(ask(more).findings.map((finding) => [finding.field, finding.code])).toEqual([
      [field, code],
    ]);
  });
});

test('an override stands beside the status from its day on', () => {
  const { question } = ask(
    'override: { status: unknown, why: Both may mean another day., by: Ed, on: 2025-04-09 }',
  );
  expect(question.state).toMatchObject({
    status: 'known',
    rule: 'agreed',
    override: { status: 'unknown', by: 'Ed' },
  });
  expect(getStateOn(question, '2025-04-08').override).toBeUndefined();
  expect(question.history).toHaveLength(4);
});

test('only the sides that it names count', () => {
  expect(ask('parties: [east]').question.state).toMatchObject({
    status: 'unknown',
    rule: 'one-side',
    position: 'yes',
  });
});

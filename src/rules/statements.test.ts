import { describe, expect, test } from 'vitest';
import { item, say, type ItemInput } from '../model/entries.fixture.ts';
import { judgeFiles } from '../../test/support/judged.ts';

function tell(...statements: string[]): string[] {
  const { findings } = judgeFiles({ 'coverage/2025/04/a.mdx': item(statements.join('\n\n')) });
  return findings.map(({ code, field }) => `${code} ${field ?? ''}`);
}

test('a statement does not bear on itself', () => {
  expect(tell(say('x', { denies: '#x' }))).toEqual(['relation.self Statement.denies']);
});

test.each([
  ['the speaker', { by: 'dee' }, { by: 'dee' }],
  ['somebody of the same side', { by: 'office' }, { by: 'ann' }],
  ['somebody who speaks for them', { by: 'wire', 'on-behalf-of': 'dee' }, { by: 'dee' }],
])('%s takes it back', (_, by, first) => {
  expect(tell(say('x', first), say('y', { ...by, retracts: '#x' }))).toEqual([]);
});

test.each([
  ['the other side', { by: 'bo' }],
  ['somebody of no side', { by: 'dee' }],
  ['somebody without a name', { by: 'anonymous', as: 'an official' }],
])('%s cannot take it back', (_, by) => {
  expect(tell(say('x'), say('y', { ...by, retracts: '#x' }))).toEqual([
    'relation.speaker Statement.retracts',
  ]);
});

describe('no comment', () => {
  const WORDS = 'I don’t want to comment on that. I’ve spoken to him many times.';
  const held = { about: 'ask', position: 'yes' };

  test('takes no position', () => {
    const body = `<Statement id="x" by="ann" said="2025-04-01" about="ask" position="yes">${WORDS}</Statement>`;
    expect(tell(body)).toEqual(['statement.refusal Statement.position']);
  });

  test.each([
    ['without a position', { about: 'ask' }, WORDS],
    ['of which another statement is a part', held, 'I’ve spoken to him many times.'],
    ['in another language', { ...held, lang: 'de' }, 'no comment'],
    ['that is spoken of', held, 'Our comment was heard.'],
  ])('is no problem %s', (_, attributes, words) => {
    expect(tell(say('x', attributes, words))).toEqual([]);
  });
});

describe('a day without an hour, and a source with one, are compared by', () => {
  const faults = (attributes: Readonly<Record<string, string>>, more: ItemInput = {}) =>
    judgeFiles({
      'coverage/2025/08/a.mdx': item(say('x', { said: '2025-08-12', ...attributes }), {
        published: '2025-08-12T11:31+08:00',
        ...more,
      }),
    }).findings;
  const late = (clock: string, then: string) =>
    `said 2025-08-12, after it was published (2025-08-12T11:31+08:00): days are compared by the clock ${clock}, which showed ${then} then`;

  test('the clock of the speaker’s side, which the message names with the day to write', () => {
    expect(faults({ by: 'ann' })).toMatchObject([
      {
        message: late('in New York', '2025-08-11T23:31'),
        remedy:
          'write 2025-08-11 if that is the day there, or the hour with its offset; else correct it, name the source that carries it, or give published="…"',
      },
    ]);
    expect(faults({ by: 'ann', said: '2025-08-11' })).toEqual([]);
    expect(faults({ by: 'ann', said: '2025-08-11T23:00-04:00' })).toEqual([]);
    expect(faults({ by: 'bo' })).toEqual([]);
  });

  test.each([
    ['that of the dateline, if the day begins there sooner', { by: 'ann' }, { place: 'east' }],
    ['those of all who speak together', { by: 'office', 'on-behalf-of': 'office bo' }, {}],
    ['any clock, where nobody knows whose', { by: 'dee' }, {}],
  ])('%s', (_, attributes, more) => {
    expect(faults(attributes, more)).toEqual([]);
    expect(faults({ ...attributes, said: '2025-08-13' }, more)).toMatchObject([
      { code: 'date.order', field: 'Statement.said' },
    ]);
  });

  test('no clock at all, where it has begun nowhere yet', () => {
    expect(faults({ by: 'dee' }, { published: '2025-08-11T09:59Z' })).toMatchObject([
      { message: expect.stringContaining('the clock where days begin first') as string },
    ]);
    expect(faults({ by: 'dee' }, { published: '2025-08-11T10:00Z' })).toEqual([]);
  });

  test('none, where both are days or both are hours', () => {
    const messageOf = (said: string, published: string) =>
      faults({ by: 'ann', said }, { published }).map(({ message }) => message);
    for (const [said, published] of [
      ['2025-08-13', '2025-08-12'],
      ['2025-08-12T12:00-04:00', '2025-08-12T11:31+08:00'],
    ] as const)
      expect(messageOf(said, published)).toEqual([
        `said ${said}, after it was published (${published})`,
      ]);
  });
});

import { describe, expect, test } from 'vitest';
import { buildFiles, item, say } from '../entries.fixture.ts';

function tell(...statements: string[]): string[] {
  const { findings } = buildFiles({ 'coverage/2025/04/a.mdx': item(statements.join('\n\n')) });
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

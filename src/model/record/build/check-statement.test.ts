import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../../entries.fixture.ts';

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

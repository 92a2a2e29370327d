import { expect, test } from 'vitest';
import type { Statement } from '../../../model/statements/statement.ts';
import { buildFiles, item, say } from '../../../model/entries.fixture.ts';
import { toContext } from '../../context.ts';
import { toStatementLine, toStatementWords } from './statement-line.ts';

const toParts = (words: string, hedges: readonly string[], kind: Statement['kind'] = 'quote') =>
  toStatementWords({ words, hedges, kind } as Statement).parts;

test('hedges are parted from the rest, in order, and no word is lost', () => {
  expect(
    toParts('As far as I know, there was no recent call', ['As far as I know', 'recent']),
  ).toEqual([
    { text: 'As far as I know', isHedge: true },
    { text: ', there was no ', isHedge: false },
    { text: 'recent', isHedge: true },
    { text: ' call', isHedge: false },
  ]);
});

test('our words begin like a sentence, the speaker’s stay as they are', () => {
  expect(toParts('expects a call', [], 'paraphrase')[0]?.text).toBe('Expects a call');
  expect(toParts('expects a call', [])[0]?.text).toBe('expects a call');
});

test.each([
  ['CNN', 'Translated by CNN.'],
  ['anonymous', 'Translator not named; from Post.'],
])('of the translator “%s” it says “%s”', (translator, told) => {
  const { publication } = buildFiles({ 'coverage/2025/04/a.mdx': item(say('x', { translator })) });
  const [statement] = publication.record.statements;
  const line = statement && toStatementLine(toContext(publication), statement, { year: true });
  expect(line?.translator).toBe(told);
});

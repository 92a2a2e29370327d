import { expect, test } from 'vitest';
import { groupByVerb, type RelationLine } from './statement-line.ts';

const line = (verb: string, text: string): RelationLine => ({
  verb,
  other: { text, url: `/${text}` },
  lag: undefined,
  isEarlier: false,
});

test('each verb is said once, with all that it is said of, in the order in which it came first', () => {
  const groups = groupByVerb([line('Denies', 'a'), line('Repeats', 'b'), line('Denies', 'c')]);
  expect(groups.map(({ verb, lines }) => [verb, ...lines.map(({ other }) => other.text)])).toEqual([
    ['Denies', 'a', 'c'],
    ['Repeats', 'b'],
  ]);
});

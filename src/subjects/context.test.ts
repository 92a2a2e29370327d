import { expect, test } from 'vitest';
import { ABOUT, buildFiles } from '../model/entries.fixture.ts';
import { toContext } from './context.ts';

test('words of the vocabulary stand in the place of ours, and a text of `words.yaml` in the place of both', () => {
  const vocabulary = {
    venues: { briefing: 'Press room' },
    statuses: { known: 'Settled', disputed: 'Open' },
    measures: { 'in-force': 'Binding' },
  };
  const { publication } = buildFiles({}, { ...ABOUT, vocabulary });
  const { words } = toContext({
    ...publication,
    words: { 'status.labels.disputed': 'Fought over' },
  });
  expect(words.statement.venues).toMatchObject({ briefing: 'Press room', post: 'Post' });
  expect(words.status.labels).toEqual({
    known: 'Settled',
    disputed: 'Fought over',
    unknown: 'Unknown',
  });
  expect(words.measures.statuses).toMatchObject({ 'in-force': 'Binding', paused: 'Paused' });
});

test('a page without words of its language is in English, from left to right', () => {
  const { publication } = buildFiles({}, { ...ABOUT, language: 'he' });
  expect(toContext(publication)).toMatchObject({ isForeign: true, dir: 'ltr' });
});

import { expect, test } from 'vitest';
import { KIND_NAMES } from '../../content/kinds/kinds.ts';
import { listNamesBelow } from '../edit/fields.ts';
import { toFieldWords } from './field-words.ts';

/** Names that are nouns already. */
const NOUNS = [
  ...['actor', 'cards', 'contact', 'coordinates', 'corrections', 'country', 'credits', 'database'],
  ...['date', 'dates', 'defaults', 'definition', 'editors', 'embeds', 'event', 'feed', 'finding'],
  ...['fonts', 'footer', 'glossary', 'goods', 'history', 'homepage', 'host', 'hub', 'instrument'],
  ...['interval', 'label', 'language', 'licence', 'links', 'logo', 'look', 'map', 'name'],
  ...['newsletter', 'outcome', 'ownership', 'parent', 'participants', 'parties', 'party', 'place'],
  ...['players', 'policies', 'portrait', 'positions', 'questions', 'repository', 'revisions'],
  ...['roles', 'scope', 'series', 'sources', 'status', 'style', 'summary', 'synonyms', 'tagline'],
  ...['target', 'title', 'topics', 'type', 'unit', 'url', 'verdict', 'vocabulary', 'window'],
  'zone',
];

test('every field of every kind has words that fit “the … of”', () => {
  const names = [...KIND_NAMES, 'publication' as const].flatMap((kind) => listNamesBelow(kind, []));
  const plain = [...new Set(names)].filter((name) => toFieldWords(name) === name);
  expect(
    plain.filter((name) => !NOUNS.includes(name)),
    'give each words in field-words.ts, or add it to NOUNS here if it is a noun',
  ).toEqual([]);
});

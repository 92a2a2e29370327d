import { expect, test } from 'vitest';
import type { PublicationData } from '../content/kinds/publication.ts';
import { ABOUT, buildFiles } from '../model/entries.fixture.ts';
import { TABLES, type OwnWords } from '../words/words.ts';
import { BY_SEEN, findForeignCities, findForeignWords } from './foreign-words.ts';

const about = (language: string, sides: PublicationData['parties']) =>
  ({ language, parties: sides }) as PublicationData;

const OSLO = { id: 'a', name: 'A', zone: 'Europe/Oslo' };

test.each(['zh-Hans', 'it'])('a clock with an English name is told of once, in %s', (language) => {
  const rome = { id: 'b', name: 'B', zone: 'Europe/Rome' };
  const found = findForeignCities(about(language, [{ ...OSLO, city: 'Oslo' }, rome, rome, OSLO]));
  expect(found.map(({ at, message }) => [at, message])).toEqual([
    [['parties', 1, 'zone'], 'the clock of B is called “Rome” on the pages, as in English'],
  ]);
});

test.each(['en', 'en-GB'])('not in %s', (language) => {
  expect(findForeignCities(about(language, [OSLO]))).toEqual([]);
});

test('a zone that names no city has none to translate', () => {
  expect(findForeignCities(about('ar', [{ ...OSLO, zone: 'UTC' }]))).toEqual([]);
});

/** What is told of a publication in `language` with these words of its own. */
function listTold(language: string, languages: OwnWords['languages']): string[] {
  const { publication } = buildFiles({}, { ...ABOUT, language });
  return findForeignWords({ ...publication, words: { languages, everywhere: {} } }).map(
    ({ entry, severity, code, message }) => `${entry.inside} ${severity} ${code}: ${message}`,
  );
}

test('a language of which there are no words is told of, and one of the engine is not', () => {
  expect(listTold('he', {})).toEqual([
    'publication.yaml warning words.language: the interface does not speak “he”: its texts will be English, and marked as such',
  ]);
  expect(listTold('de-AT', { 'de-AT': { messages: { 'front.empty': 'Nix.' } } })).toEqual([]);
});

test('what a language lacks is counted, and the most seen are named', () => {
  const [told = '', ...others] = listTold('nb', {
    nb: { messages: { 'frame.skip': 'Til innholdet' } },
  });
  expect(told).toMatch(
    /^words\/nb\.yaml note words\.missing: nb: 1,\d{3} of 1,\d{3} messages are missing; pages show them in en$/,
  );
  expect(others).toEqual([]);
  const { publication } = buildFiles({}, { ...ABOUT, language: 'nb' });
  const languages = { nb: { messages: { 'frame.skip': 'Til innholdet' } } };
  const [found] = findForeignWords({ ...publication, words: { languages, everywhere: {} } });
  expect(found?.remedy).toMatch(
    /the 20 seen most are frame\.foot\.what, (?:[\w.-]+, ){18}[\w.-]+$/,
  );
});

test('rules that nobody has filled in are missing too, but not in a language of the engine', () => {
  const whole = Object.fromEntries(BY_SEEN.map((key) => [key, 'x']));
  const { 'dates.patterns.later': _, 'numbers.spellout.plain': __, ...messages } = whole;
  expect(listTold('nb', { nb: { messages } })).toEqual([
    expect.stringMatching(/: nb: 2 of 1,\d{3} messages are missing/),
  ]);
  expect(BY_SEEN.indexOf('dates.patterns.later')).toBeLessThan(100);
  expect(BY_SEEN.indexOf('numbers.spellout.plain')).toBeLessThan(100);
  for (const tag of Object.keys(TABLES))
    expect(listTold(tag, { [tag]: { messages: { 'front.empty': 'x' } } })).toEqual([]);
});

test('a language that stands in must be there, and must not lead back', () => {
  const messages = {};
  expect(listTold('en', { nn: { fallback: 'xx', messages } })).toEqual([
    'words/nn.yaml error words.fallback: there are no words in “xx”',
    'words/nn.yaml note words.unused: no page is in this language: publication.yaml says `language: en`',
  ]);
  const circle = { nn: { fallback: 'nb', messages }, nb: { fallback: 'nn', messages } };
  expect(listTold('nn', circle).filter((one) => one.includes('error'))).toEqual([
    'words/nb.yaml error words.circle: leads in a circle: nb, nn, nb',
  ]);
  expect(listTold('nn', { nn: { fallback: 'nn', messages } })[0]).toContain('nn, nn');
});

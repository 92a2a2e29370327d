/** What readers of each language see: plural forms, dates in sentences, and no English left. */
import { describe, expect, test } from 'vitest';
import { plain } from '../../test/support/plain.ts';
import { parseWhen } from '../time/parse-when.ts';
import { isFailure } from '../time/when.ts';
import { toFormed } from '../time/words/language.ts';
import { toText } from '../time/words/pieces.ts';
import { toPieces, toWhenWords } from '../time/words/words.ts';
import french from './fr.json' with { type: 'json' };
import { getWords, type Words } from './words.ts';

const [en, de, fr, es] = ['en', 'de', 'fr', 'es'].map(getWords) as [Words, Words, Words, Words];

function when(text: string) {
  const parsed = parseWhen(text);
  if (isFailure(parsed)) throw new Error(parsed.message);
  return parsed;
}
const words = (text: string, { dates: language }: Words) =>
  plain(toWhenWords(when(text), { language }));
const on = (text: string, { dates: language }: Words) =>
  plain(toText(toFormed(toPieces(when(text), { language, frame: 'table' }), 'on', language)));

test('a day of the week follows “said” as it is, “mardi” too', () => {
  expect(fr.figure.title({ first: 'mardi', last: 'vendredi' })).toBe('Dit mardi, publié vendredi');
  expect(fr.figure.title({ first: 'mars 2025', last: '1er\u00a0mai' })).toBe(
    'Dit en mars 2025, publié le 1er\u00a0mai',
  );
  expect(de.figure.title({ first: 'Dienstag', last: 'Freitag' })).toBe(
    'Gesagt am Dienstag, veröffentlicht am Freitag',
  );
});

describe('dates as they stand alone', () => {
  test.each([
    ['2025', '2025', '2025'],
    ['2025-04', 'avril 2025', 'April 2025'],
    ['2025-05-01', '1er mai 2025', '1. Mai 2025'],
    ['2025-04-22?', '22 avr. 2025, date incertaine', '22. Apr. 2025 (unsicher)'],
    ['2025-04-22~', 'vers le 22 avr. 2025', 'um den 22. Apr. 2025'],
    ['2025-04~', 'vers avril 2025', 'um April 2025'],
    ['2025-21', 'printemps 2025', 'Frühjahr 2025'],
    ['202X', 'années 2020', '2020er-Jahre'],
    ['20XX', '2000–2099', '2000–2099'],
    ['2025-04-XX', 'un jour d’avril 2025', 'an einem Tag im April 2025'],
    ['2025-XX', 'un mois de 2025', 'in einem Monat im Jahr 2025'],
    ['2025-02-12T18:30-05:00', '12 févr. 2025 à 18 h 30', '12. Feb. 2025, 18.30 Uhr'],
    [
      '2025-02-03/2025-02-12',
      'entre le 3 et le 12 févr. 2025',
      'zwischen dem 3. und dem 12. Feb. 2025',
    ],
    ['2025-01/2025-04', 'entre janvier et avril 2025', 'zwischen Januar und April 2025'],
    ['../2025-02-12', 'au plus tard le 12 févr. 2025', 'bis 12. Feb. 2025'],
    ['/2025-02', 'en février 2025 ou avant', 'spätestens im Februar 2025'],
    ['2025-01-20/..', 'depuis le 20 janv. 2025', 'seit 20. Jan. 2025'],
    ['2025-10/', 'à partir d’octobre 2025, fin inconnue', 'ab Oktober 2025, Ende nicht bekannt'],
  ])('%s', (text, french, german) => {
    expect(words(text, fr)).toBe(french);
    expect(words(text, de)).toBe(german);
  });
});

describe('dates in a sentence', () => {
  test.each([
    ['2025-05-01', 'le 1er mai 2025', 'am 1. Mai 2025'],
    ['2025-04', 'en avril 2025', 'im April 2025'],
    ['2025', 'en 2025', '2025'],
    ['2025-23', 'à l’automne 2025', 'im Herbst 2025'],
    ['2025-21', 'au printemps 2025', 'im Frühjahr 2025'],
    ['202X', 'dans les années 2020', 'während der 2020er-Jahre'],
    [
      '2025-02-03/2025-02-12',
      'entre le 3 et le 12 févr. 2025',
      'zwischen dem 3. und dem 12. Feb. 2025',
    ],
    ['2025-04-22~', 'vers le 22 avr. 2025', 'um den 22. Apr. 2025'],
    ['../2025-02-12', 'au plus tard le 12 févr. 2025', 'bis 12. Feb. 2025'],
  ])('%s', (text, french, german) => {
    expect(on(text, fr)).toBe(french);
    expect(on(text, de)).toBe(german);
  });
  test('in English they stand there as they stand alone', () =>
    expect(on('2025-02-03/2025-02-12', en)).toBe('3–12 Feb 2025'));
});

test('numbers and names take the forms of the language', () => {
  const count = [0, 1, 2, 1_000_000].map((n) => fr.counts.items({ n }));
  expect(count).toEqual(['0 synthèse', '1 synthèse', '2 synthèses', '1000000 synthèses']);
  expect([0, 1, 2].map((n) => de.counts.items({ n }))).toEqual([
    '0 Beiträge',
    '1 Beitrag',
    '2 Beiträge',
  ]);
  expect(fr.dates.span(1, 'hour')).toBe('une heure');
  expect(fr.dates.span(3, 'day')).toBe('trois jours');
  expect(de.timeline.gap({ span: de.dates.span(1, 'day') })).toBe('Einen Tag lang nichts');
  expect(fr.outputs.statementsOf({ name: 'Oslo' })).toBe('Déclarations d’Oslo');
  expect(fr.outputs.statementsOf({ name: 'Le Conseil' })).toBe('Déclarations du Conseil');
  expect(fr.outputs.statementsOf({ name: '' })).toBe('Déclarations de ');
  expect(fr.asOf.sameUntil({ day: 'mardi' })).toBe('inchangé jusqu’à mardi');
  expect(fr.text.country('DE')).toBe('Allemagne');
  expect(de.text.language('fr')).toBe('Französisch');
  expect(fr.text.list(['a', 'b', 'c'])).toBe('a, b et c');
  expect(plain(fr.rates.percent({ value: 12.5 }))).toBe('12,5\u202f%');
  expect(fr.sources.origins({ n: 3, origins: 1 })).toBe('Trois articles, une origine.');
  expect(de.text.inSentence('Interview')).toBe('Interview');
  expect(de.text.inSentence('Angekündigt')).toBe('angekündigt');
});

test.each([
  [
    'en',
    'timeline.becameKnown',
    ['became known fourteenth', 'became known 15th', 'became known 21st'],
  ],
  ['en', 'timeline.wasSaid', ['said fourteenth', 'said 15th', 'said 21st']],
  ['fr', 'timeline.wasSaid', ['dit en quatorzième', 'dit en 15e', 'dit en 21e']],
  ['de', 'timeline.wasSaid', ['als Vierzehntes gesagt', 'als 15. gesagt', 'als 21. gesagt']],
  [
    'es',
    'timeline.wasSaid',
    ['se dijo en decimocuarto lugar', 'se dijo en 15.º lugar', 'se dijo en 21.º lugar'],
  ],
  ['ru', 'timeline.wasSaid', ['сказано четырнадцатым', 'сказано 15-м', 'сказано 21-м']],
])('in %s a rank that has no word is written as a rank: %s', (tag, key, said) => {
  const { timeline } = getWords(tag);
  const say = key.endsWith('wasSaid') ? timeline.wasSaid : timeline.becameKnown;
  expect([14, 15, 21].map((rank) => say({ rank }))).toEqual(said);
});

test('English ranks end as they are read', () => {
  const said = [22, 23, 33, 101, 111, 112, 113, 122].map((rank) => en.timeline.wasSaid({ rank }));
  expect(said.join(', ').replaceAll('said ', '')).toBe(
    '22nd, 23rd, 33rd, 101st, 111th, 112th, 113th, 122nd',
  );
});

test('French marks stand apart from their words by no-break spaces', () => {
  const apart = Object.values(french).filter((text) => /. [:;?!»%]|« /.test(text));
  expect(apart).toEqual([]);
});

describe('Spanish', () => {
  test.each([
    ['2025', '2025', 'en 2025'],
    ['2025-04', 'abril de 2025', 'en abril de 2025'],
    ['2025-05-12', '12 may 2025', 'el 12 de mayo de 2025'],
    ['2025-04-22?', '22 abr 2025, fecha incierta', 'el 22 de abril de 2025, fecha incierta'],
    ['2025-04-22~', 'hacia el 22 de abril de 2025', 'hacia el 22 de abril de 2025'],
    ['2025-21', 'primavera de 2025', 'en la primavera de 2025'],
    ['2025-23', 'otoño de 2025', 'en el otoño de 2025'],
    ['202X', 'década de 2020', 'en la década de 2020'],
    ['2025-04-XX', 'un día de abril de 2025', 'un día de abril de 2025'],
    ['2025-02-12T09:05-05:00', '12 feb 2025, 9:05', 'el 12 de febrero de 2025, 9:05'],
    [
      '2025-02-03/2025-02-12',
      'entre el 3 y el 12 de febrero de 2025',
      'entre el 3 y el 12 de febrero de 2025',
    ],
    [
      '../2025-02-12',
      'a más tardar el 12 de febrero de 2025',
      'a más tardar el 12 de febrero de 2025',
    ],
    ['/2025-02', 'en febrero de 2025 o antes', 'en febrero de 2025 o antes'],
    ['2025-01-20/..', 'desde el 20 de enero de 2025', 'desde el 20 de enero de 2025'],
  ])('says %s alone and in a sentence', (text, alone, inSentence) => {
    expect(words(text, es)).toBe(alone);
    expect(on(text, es)).toBe(inSentence);
  });
  test('both ends of a range are as short in a table', () => {
    const style = { language: es.dates, frame: 'table' } as const;
    expect(plain(toWhenWords(when('2025-04-21/2025-04-26~'), style))).toBe(
      '21 abr–hacia el 26 abr 2025',
    );
  });
  test('a week goes from one day to the other', () => {
    const week = { from: '21', to: '27\u00a0abr 2025' };
    expect(plain(es.days.weekDescription(week))).toContain(
      ' la semana del 21 al 27 de abril de 2025.',
    );
    const other = { from: '21.', to: '27.\u00a0Apr. 2025' };
    expect(plain(de.days.weekDescription(other))).toContain('Woche vom 21. bis 27. Apr. 2025 ');
  });
  test('counts, ranks and hours agree with their nouns', () => {
    expect([0, 1, 2].map((n) => es.counts.statements({ n }))).toEqual([
      '0 declaraciones',
      '1 declaración',
      '2 declaraciones',
    ]);
    expect(es.sources.origins({ n: 3, origins: 1 })).toBe('Tres artículos, un origen.');
    expect([1, 3, 4, 20].map((rank) => es.timeline.wasSaid({ rank }))).toEqual([
      'se dijo en primer lugar',
      'se dijo en tercer lugar',
      'se dijo en cuarto lugar',
      'se dijo en 20.º lugar',
    ]);
    expect(es.ladder.publishedHour({ hour: '1:30' })).toBe('publicado a la 1:30');
    expect(es.ladder.publishedHour({ hour: '13:30' })).toBe('publicado a las 13:30');
    expect(es.text.list(['Rusia', 'Irán'])).toBe('Rusia e Irán');
    expect(plain(es.rates.percent({ value: 12.5 }))).toBe('12,5 %');
  });
});

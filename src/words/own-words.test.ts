import { expect, test } from 'vitest';
import { chooseWords, getWords, listLayers, type OwnLanguage } from './words.ts';

const en = getWords('en');
const choose = (language: string, languages: Record<string, OwnLanguage>, isMarked = false) =>
  chooseWords(language, { languages, everywhere: {} }, isMarked);
const tags = (language: string, languages: Record<string, OwnLanguage>) =>
  listLayers(language, { languages, everywhere: {} }).map(({ tag }) => tag);

const NB: OwnLanguage = {
  messages: {
    'front.empty': 'Ingen saker.',
    'counts.items': '{n, plural, one {# sak} other {# saker}}',
    'dates.months.long':
      'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember',
  },
};

test('a message of a publication replaces ours, and nothing else changes', () => {
  const { words } = choose('en', {
    en: {
      messages: {
        'front.empty': 'Quiet so far.',
        'counts.items': '{n, plural, one {# story} other {# stories}}',
      },
    },
  });
  expect(words.front.empty).toBe('Quiet so far.');
  expect(words.counts.items({ n: 3 })).toBe('3 stories');
  expect(words.front.coverage).toBe(en.front.coverage);
  expect(words.text.list(['a', 'b'])).toBe('a and b');
  expect(words.marked).toEqual([]);
  expect(en.front.empty).not.toBe('Quiet so far.');
});

test('a language of a publication has its own messages, and English ones for the others', () => {
  const { words, isForeign } = choose('nb-NO', { nb: NB });
  expect([words.tag, isForeign, words.marked]).toEqual(['nb', false, ['nb', 'en']]);
  expect(words.front.empty).toBe('Ingen saker.');
  expect(words.counts.items({ n: 1 })).toBe('1 sak');
  expect(words.front.coverage).toBe(en.front.coverage);
  expect(words.dates.months.long[4]).toBe('mai');
  expect(words.text.list(['a', 'b'])).toBe('a og b');
  expect(words.text.country('DE')).toBe('Tyskland');
});

test('a language names another one that stands in for it, of the engine or of its own', () => {
  const lb = { fallback: 'de', messages: { 'front.empty': 'Näischt.' } };
  const { words } = choose('lb', { lb });
  expect(words.front.empty).toBe('Näischt.');
  expect(words.front.coverage).toBe(getWords('de').front.coverage);
  expect(tags('lb', { lb })).toEqual(['lb', 'de', 'en']);
  const nn = { fallback: 'nb', messages: {} };
  expect(tags('nn', { nn, nb: NB })).toEqual(['nn', 'nb', 'en']);
  expect(choose('nn', { nn, nb: NB }).words.front.empty).toBe('Ingen saker.');
});

test('a circle ends in English, and so does a language that is not there', () => {
  const a = { fallback: 'nb', messages: {} };
  expect(tags('nn', { nn: a, nb: { ...NB, fallback: 'nn' } })).toEqual(['nn', 'nb', 'en']);
  expect(tags('nb', { nb: { ...NB, fallback: 'xx' } })).toEqual(['nb', 'en']);
});

test('a variety of a language is part of it', () => {
  const { words } = choose('de-AT', { 'de-AT': { messages: { 'front.empty': 'Nix.' } } }, true);
  expect(words.marked).not.toContain('de');
  expect([words.tag, words.front.empty]).toEqual(['de-AT', 'Nix.']);
  expect(words.figure.title({ first: 'Dienstag', last: 'Freitag' })).toContain('am Dienstag');
});

test('a message that stands in counts by its own language, and dates keep the form of theirs', () => {
  const { words } = choose('vi', { vi: { messages: {} } });
  expect(words.counts.items({ n: 1 })).toBe(en.counts.items({ n: 1 }));
  const german = { messages: { 'dates.before.day.on': 'am ', 'dates.day': '{day}.' } };
  const own = choose('lb', { lb: german }).words;
  const day = (form?: string) => (form === undefined ? '3. Mee' : 'am 3. Mee');
  expect(own.days.reported({ outlet: 'X', day })).toBe('Reported by X on 3. Mee.');
  expect(own.dates.lead?.('3.\u00a0Mee', 'on')).toBe('am 3.\u00a0Mee');
});

test('what stands in is marked on pages alone: letters without the slots between them', () => {
  const { words } = choose('nb', { nb: NB }, true);
  expect(words.front.empty).toBe('Ingen saker.');
  expect(words.front.coverage).toBe(`\ue001${en.front.coverage}\ue0ff`);
  expect(words.days.reported({ outlet: 'X', day: '3. mai' })).toBe(
    '\ue001Reported by\ue0ff X \ue001on\ue0ff 3. mai.',
  );
  expect(words.counts.statements({ n: 2 })).toBe('2 \ue001statements\ue0ff');
  expect(words.text.comma).toBe(', ');
  expect(words.dates.patterns.about).toBe('\ue001about\ue0ff {when}');
  expect(words.text.capital(words.lists.allCoverageOf)).toBe('\ue001All coverage\ue0ff');
  expect(words.text.inSentence(words.front.coverage)).toBe('\ue001coverage\ue0ff');
  expect(words.text.sentence(words.front.none)).toBe('\ue001none\ue0ff.');
  expect(words.text.sentence(words.days.quiet)).toBe(words.days.quiet);
});

test('a span of time is marked as being in the language that says it, and counts by its plurals', () => {
  const span = (n: number, own: OwnLanguage, isMarked = true) =>
    choose('nb', { nb: own }, isMarked).words.dates.span(n, 'day');
  expect(span(1, NB)).toBe('\ue001one day\ue0ff');
  expect(span(3, NB)).toBe('\ue001three\ue0ff \ue001days\ue0ff');
  expect(span(40, NB)).toBe('40 \ue001days\ue0ff');
  expect(span(3, NB, false)).toBe('three days');
  expect([5, 22].map((n) => span(n, { ...NB, fallback: 'ru' }, false))).toEqual([
    getWords('ru').dates.span(5, 'day'),
    '22 дня',
  ]);
  expect(span(3, { messages: { 'dates.spans.day': '{n} dager' } })).toBe('3 dager');
  const da = { messages: {} };
  const { words } = choose('nb', { nb: { fallback: 'da', messages: {} }, da }, true);
  expect(words.dates.span(1, 'hour')).toBe('\ue002one hour\ue0ff');
});

test('a number in words is marked with the message that stands in, and one in digits is not', () => {
  const { words } = choose('nb', { nb: NB }, true);
  const said = (n: number) => words.days.holds.said({ n });
  expect(said(2)).toBe('\ue001two\ue0ff \ue001statements\ue0ff');
  expect(said(40)).toBe('40 \ue001statements\ue0ff');
  expect(words.timeline.wasSaid({ rank: 3 })).toBe('\ue001said\ue0ff \ue001third\ue0ff');
  expect(words.days.moreUnheard({ n: 2 })).toContain('\ue001Two\ue0ff \ue001more');
  const two = {
    messages: { 'numbers.spellout.plain': 'ingen|én|to', 'counts.items': '{n, spellout}' },
  };
  expect(choose('nb', { nb: two }, true).words.counts.items({ n: 2 })).toBe('to');
  expect(choose('nb', { nb: NB }).words.days.holds.said({ n: 2 })).toBe('two statements');
});

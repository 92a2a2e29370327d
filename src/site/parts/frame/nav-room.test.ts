import { expect, test } from 'vitest';
import { getWords } from '../../../words/words.ts';
import type { Link } from '../links.ts';
import { placeNav } from './frame.ts';

const WORDS = getWords('en').frame.nav;
const toLinks = (...texts: string[]): Link[] =>
  texts.map((text) => ({ text, url: text === 'Latest' ? '/' : `/${text.toLowerCase()}` }));
const ALL = toLinks(
  'Latest',
  'Questions',
  'Measures',
  'Statements',
  'Timeline',
  'People',
  'Coverage',
  'Search',
);

const place = (links: readonly Link[], whose: 'ours' | 'own' = 'ours') =>
  placeNav(links, whose, WORDS, { text: 'Ferries', url: '/topics/ferries' });
const on = (nav: ReturnType<typeof place>, from: string) =>
  nav.links.filter((link) => link.from === from).map(({ text }) => text);

test('a phone has four words at most, and what is asked for first among them', () => {
  const nav = place(ALL);
  expect(on(nav, 'phone')).toEqual(['Questions', 'Measures', 'Statements', 'Search']);
  expect(on(nav, 'tablet')).toEqual(['Latest', 'Timeline', 'People', 'Coverage']);
  expect(nav.story?.text).toBe('Ferries');
});

test('words that are too long for a phone make way for shorter ones', () => {
  const nav = place(
    toLinks('Latest', 'Oberverwaltungsgerichtsverfahren', 'Personen', 'Search'),
    'own',
  );
  expect(on(nav, 'phone')).toEqual(['Personen', 'Search']);
});

test('characters of Chinese are as broad as two letters', () => {
  const nav = place(toLinks('各方表态总览', '各项措施总览', '各个问题总览', '各位人物总览'), 'own');
  expect(on(nav, 'phone')).toHaveLength(2);
});

test('of a long navigation a tablet leaves out the last, and the story where there is no room', () => {
  const own = Array.from({ length: 14 }, (_, at) => `Waterway ${String(at + 1)}`);
  const nav = place(toLinks(...own), 'own');
  expect(on(nav, 'desk')).toContain('Waterway 14');
  expect(nav.story).toBeUndefined();
});

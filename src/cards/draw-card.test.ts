/** Whole cards, with letters that note what is drawn: where there are sides, no side is larger than another. */
import { expect, test } from 'vitest';
import type { Card, CardAmount, CardSide, RateBody, SidesBody } from './card.ts';
import { drawCard } from './draw-card.ts';
import type { Typeface, Typefaces } from './lettering.ts';

interface Drawn {
  readonly face: string;
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

/** What a card draws; every character is half as wide as it is high. */
function listDrawn(body: Card['body'], title = 'Did they meet?'): Drawn[] {
  const drawn: Drawn[] = [];
  const toFace = (face: string): Typeface => ({
    measure: (text) => Array.from(text).length / 2,
    draw: (text, _raster, { x, y, size }) => {
      if (text !== '') drawn.push({ face, text, size, x, y });
    },
  });
  const faces = Object.fromEntries(
    ['title', 'text', 'name', 'strong', 'plain'].map((face) => [face, toFace(face)]),
  ) as Typefaces;
  const colours = { paper: '#fff', ink: '#000', quiet: '#555', rule: '#ccc', sides: ['#00f'] };
  const foot = { name: 'Test', note: 'Record ended 1 Mar 2025' };
  const top = { mark: 'disputed', strong: 'Disputed', rest: 'since 28 Apr' } as const;
  drawCard({ top, title, body, foot, colours }, faces);
  return drawn;
}

const sizesOf = (drawn: readonly Drawn[]) => new Set(drawn.map(({ size }) => size));

const toSide = (name: string, text: string): CardSide => {
  return { name, hue: 0, words: [{ text, isHedge: false }], by: 'Ann, to a paper. Said 22 Apr' };
};

const row = (to: number) => ({ to, hue: 0, isClaim: to === 3 });
const ORDERS = {
  title: 'Ann: said first',
  said: 'Said',
  published: 'Known',
  rows: [3, 1, 2].map(row),
};
const LONG = 'He has never been called, and he says that nobody asked him.';

test.each([
  ['two sides with the orders', ['yes', LONG], ORDERS],
  ['two sides', ['yes', LONG.repeat(3)], undefined],
  ['three sides', ['yes', LONG, 'no'], undefined],
  ['four sides', ['yes', LONG, 'no', LONG], undefined],
])('the words of %s have one size, and so have names and speakers', (_, words, orders) => {
  const sides = words.map((text, index) => toSide(`Side ${String(index)}`, text));
  const drawn = listDrawn({ sort: 'sides', sides, orders } satisfies SidesBody);
  const names = drawn.filter(({ text }) => text.startsWith('Side '));
  expect(names).toHaveLength(words.length);
  expect(sizesOf(names).size).toBe(1);
  expect(new Set(names.map(({ y }) => y)).size).toBe(1);
  expect(sizesOf(drawn.filter(({ face }) => face === 'text')).size).toBe(1);
  const by = drawn.filter(({ face, text }) => face === 'plain' && text.startsWith('Ann, '));
  expect(by).toHaveLength(words.length);
  expect(sizesOf(by).size).toBe(1);
});

test('of two sides, one that has not spoken stands below the other, as wide and as large', () => {
  const silent: CardSide = { ...toSide('Side 2', 'No statement.'), by: '' };
  const sides = [silent, toSide('Side 1', LONG)];
  const drawn = listDrawn({ sort: 'sides', sides, orders: undefined } satisfies SidesBody);
  const find = (start: string) => drawn.find(({ text }) => text.startsWith(start));
  const [spoken, other] = [find('He has never'), find('No statement.')];
  expect(other?.size).toBe(spoken?.size);
  expect(other?.x).toBe(spoken?.x);
  expect(find('Side 2')?.y).toBeGreaterThan(find('Ann, ')?.y ?? Infinity);
  expect(other?.y).toBeLessThan(540);
});

const toAmount = (name: string, value: string, unit: string, sum: string): CardAmount => {
  return { name, hue: 0, value, unit, sum, brief: '1 + 1' };
};

test.each([
  ['per cent', '%'],
  ['a word', 'crowns'],
])('the numbers of all sides in %s have one size, and so have their units and sums', (_, unit) => {
  const amounts = [
    toAmount('Side 1', '145', unit, '125 reciprocal + 20 fentanyl'),
    toAmount('Side 2', '8', unit, '8 general'),
  ];
  const note = { strong: 'On 10 Apr 2025', rest: 'Not counted: older duties' };
  const drawn = listDrawn({ sort: 'rate', amounts, note, chart: undefined } satisfies RateBody);
  const pick = (...texts: string[]) => {
    const found = drawn.filter(({ text }) => texts.includes(text));
    expect(found).toHaveLength(2);
    expect(sizesOf(found).size).toBe(1);
    expect(new Set(found.map(({ y }) => y)).size).toBe(1);
  };
  pick('145', '8');
  pick(unit);
  pick('Side 1', 'Side 2');
  pick('125 reciprocal + 20 fentanyl', '8 general');
});

test('every card says at its foot when the record ended, and a rate of which day it is', () => {
  const note = { strong: 'On 10 Apr 2025', rest: '' };
  const drawn = listDrawn({ sort: 'rate', amounts: [], note, chart: undefined });
  const texts = drawn.map(({ text }) => text);
  expect(texts).toContain('On 10 Apr 2025');
  expect(texts).toContain('Record ended 1 Mar 2025');
});

test('texts and lines end above the bars of months', () => {
  const months = { title: '7 items', hue: 0, bars: [1, 0.5], ends: ['Jan', 'Feb'] } as const;
  const rows = Array.from({ length: 6 }, () => ({ strong: '1 Feb', rest: 'They met' }));
  const body = { sort: 'story', text: LONG.repeat(4), wait: undefined, rows, months } as const;
  for (const title of ['Ann', 'A name of many words '.repeat(8)]) {
    const drawn = listDrawn(body, title);
    const bars = drawn.find(({ text }) => text === '7 items')?.y ?? 0;
    const above = drawn.filter(({ text, face }) => face === 'text' || text === 'They met');
    expect(above.length).toBeGreaterThan(1);
    for (const { y } of above) expect(y).toBeLessThan(bars - 58);
  }
});

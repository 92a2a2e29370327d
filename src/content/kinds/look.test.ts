import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPaleText, type Look, toContrast, TOKEN_NAMES, toPair } from './look.ts';
import { publication } from './publication.ts';
import { shape } from './shape.ts';

const ABOUT = {
  name: 'The Record',
  tagline: 'Who said what',
  url: 'https://record.example',
  language: 'en',
  zone: 'Europe/London',
  licence: 'CC-BY-4.0',
  scope: 'Everything.',
};
const read = (look: unknown) => shape(publication, { ...ABOUT, look });

test('the tokens are those of the styles, each with its colours', () => {
  const css = readFileSync('src/site/styles/tokens.css', 'utf8');
  const written = [...css.matchAll(/--([a-z0-9-]+): light-dark\((\S+), (\S+)\);/g)];
  expect(written.map(([, token, light, dark]) => [token, { light, dark }])).toEqual(
    TOKEN_NAMES.map((token) => [token, toPair(undefined, token)]),
  );
});

test('all text in the colours of the engine can be read', () => {
  const all = Object.fromEntries(TOKEN_NAMES.map((token) => [token, toPair(undefined, token)]));
  expect(findPaleText(all)).toEqual([]);
});

describe('contrast', () => {
  test.each([
    ['#000', '#fff', 21],
    ['#ffffff', '#000000', 21],
    ['#777', '#ffffff', 4.48],
    ['#767676', '#fff', 4.54],
    ['#f00', '#fff', 4],
    ['#1a5796', '#1a5796', 1],
  ])('%s on %s is %d', (a, b, ratio) => {
    expect(toContrast(a, b)).toBeCloseTo(ratio, 2);
  });
});

test('one colour for both schemes, or one for each', () => {
  const look: Look = { 'side-a': { light: '#205080', dark: '#9cf' }, rule: '#888888' };
  expect(read(look)).toEqual({ data: { ...ABOUT, look }, faults: [] });
});

describe('refused, with what to do', () => {
  test.each([
    [{ papper: '#fff' }, 'look.papper field.unknown is not a field here — did you mean “paper”?'],
    [
      { rule: { lihgt: '#fff', dark: '#000' } },
      'look.rule.light field.missing is missing — add it',
      'look.rule.lihgt field.unknown is not a field here — did you mean “light”?',
    ],
    [
      { rule: 'red' },
      'look.rule field.colour “red” has the wrong form — write a colour as #1a5796, in quotation marks',
    ],
    [
      { rule: { light: '#12345', dark: '#000' } },
      'look.rule.light field.colour “#12345” has the wrong form — write a colour as #1a5796, in quotation marks',
    ],
    [{ rule: ['#fff'] }, 'look.rule field.type has a list where a text belongs — write a text'],
    [
      { 'side-b': { light: '#e08080', dark: '#f1948a' } },
      'look.side-b.light look.contrast side-b #e08080 on paper #fdfdfc has a contrast of 2.72 on a light screen — choose colours with a contrast of at least 4.5, one for light and one for dark screens if need be',
    ],
    [
      { mark: '#777777' },
      'look.mark look.contrast ink #14171a on mark #777777 has a contrast of 4.01 on a light screen — choose colours with a contrast of at least 4.5, one for light and one for dark screens if need be',
    ],
  ])('%j', (look, ...wanted) => {
    const told = read(look).faults.map(
      ({ path, code, message, remedy }) => `${path.join('.')} ${code} ${message} — ${remedy}`,
    );
    expect(told).toEqual(wanted);
  });
});

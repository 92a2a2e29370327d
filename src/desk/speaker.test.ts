/** A wrong speaker would be taken with Enter: whom the words name has not said them. */
import { expect, test } from 'vitest';
import { KNOWN } from './clip/harbour.fixture.ts';
import { buildNames, findNames } from './clip/names.ts';
import { findSaid, findVoices, type Voices } from './capture.ts';

/** `text` has the chosen words in square brackets. */
function find(text: string): Voices {
  const at = [text.indexOf('['), text.indexOf(']') - 1] as const;
  const plain = text.replace(/[[\]]/g, '');
  const before = {
    text: 'Mara Quist and Ilan Vesper met.',
    line: 1,
    role: 'text',
    isFrame: false,
  } as const;
  const block = { ...before, text: plain, line: 2 };
  const { namings } = findNames(buildNames(KNOWN), [before, block]);
  const own = namings.filter((naming) => naming.block === block);
  return findVoices(block, [plain.lastIndexOf('. ', at[0]) + 1, plain.length], at, own);
}

test.each([
  ['“[Quist will not let that happen],” said Ilan Vesper.', 'ilan-vesper'],
  ['Ilan Vesper said: “[Quist will not let that happen].”', 'ilan-vesper'],
  [
    'They “gave in to Vesper and left,” said Tomas Ebb of Portsea. “[Quist will not let that happen.] It is bad.”',
    'Tomas Ebb',
  ],
  ['It “gave in,” said Ilan Vesper. “[Quist will not let that happen.]”', 'ilan-vesper'],
  ['“Vesper is late,” said Mara Quist, and [there was no call].', 'mara-quist'],
  ['“[Quist will not let that happen.]”', undefined],
  [
    'Both ports wrote: “[Nobody has talked to anybody here.]” Ilan Vesper left on Monday.',
    undefined,
  ],
  ['“[Quist will not let that happen],” said an aide to Ilan Vesper.', undefined],
  ['An aide to Ilan Vesper said that [there was no call].', undefined],
  ['Ilan Vesper said that [there was no call].', 'ilan-vesper'],
])('%s', (text, speaker) => expect(find(text).speaker).toBe(speaker));

test.each([
  ['[There was no call], Ilan Vesper has let it be known.', ['ilan-vesper']],
  [
    '“[Nobody called],” said an aide to Ilan Vesper, of Otto Brandt.',
    ['ilan-vesper', 'otto-brandt'],
  ],
  ['“[Quist was late.]” It was cold. Ilan Vesper left.', []],
])('whoever is only named beside the words is suggested, and not preset: %s', (text, likely) =>
  expect(find(text)).toEqual({ likely }),
);

/** `text` has the chosen words in square brackets. */
function findDay(text: string, published?: string) {
  const at = [text.indexOf('['), text.indexOf(']') - 1] as const;
  const plain = text.replace(/[[\]]/g, '');
  return findSaid(plain, [0, plain.length], at, published);
}

test('the day beside the words counts before that of the page', () => {
  const said = findDay('On Tuesday Quist said: “[There was no call].”', '2025-02-12T02:58-05:00');
  expect(said?.value).toBe('2025-02-11');
  expect(said?.origin).toBe('“On Tuesday”');
});

test('without one, words are not younger than the page', () => {
  const said = findDay('“[There was no call],” Quist said.', '2025-02-12T02:58-05:00');
  expect(said).toMatchObject({ value: '/2025-02-12', day: '2025-02-12' });
});

test('a page without a day says nothing', () =>
  expect(findDay('“[There was no call],” Quist said.')).toBeUndefined());

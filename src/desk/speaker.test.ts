/** A wrong speaker would be taken with Enter: whom the words name has not said them. */
import { expect, test } from 'vitest';
import { KNOWN } from './clip/harbour.fixture.ts';
import { buildNames, findNames } from './clip/names.ts';
import { findVoices, type Voices } from './speaker.ts';

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
])('%s', (text, speaker) => {
  expect(find(text).speaker).toBe(speaker);
});

test.each([
  ['[There was no call], Ilan Vesper has let it be known.', ['ilan-vesper']],
  [
    '“[Nobody called],” said an aide to Ilan Vesper, of Otto Brandt.',
    ['ilan-vesper', 'otto-brandt'],
  ],
  ['“[Quist was late.]” It was cold. Ilan Vesper left.', []],
])('whoever is only named beside the words is suggested, and not preset: %s', (text, likely) => {
  expect(find(text)).toEqual({ likely });
});

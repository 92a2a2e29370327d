/** A wrong speaker would be taken with Enter: whom the words name has not said them. */
import { expect, test } from 'vitest';
import { KNOWN } from '../clip/harbour.fixture.ts';
import { buildNames, findNames } from '../clip/names.ts';
import { findSpeaker } from './speaker.ts';

/** `text` has the chosen words in square brackets. */
function find(text: string): string | undefined {
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
  return findSpeaker(block, [plain.lastIndexOf('. ', at[0]) + 1, plain.length], at, own);
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
  ['[There was no call], Ilan Vesper has let it be known.', 'ilan-vesper'],
])('%s', (text, speaker) => {
  expect(find(text)).toBe(speaker);
});

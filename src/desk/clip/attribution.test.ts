import { expect, test } from 'vitest';
import { KNOWN } from './harbour.fixture.ts';
import { buildNames, findNames } from './names.ts';
import type { Block } from './page.ts';
import { listQuotations } from './quotations.ts';

function who(text: string) {
  const block: Block = { text, line: 1, role: 'text', isFrame: false };
  const { namings } = findNames(buildNames(KNOWN), [block]);
  return listQuotations([block], namings, undefined).map(({ speaker }) => speaker);
}

const W = '“we will never pay the dues,”';

test.each([
  ['According to Mara Quist, “the dues will never be paid.”', 'mara-quist'],
  [`${W} according to Mara Quist.`, 'mara-quist'],
  ['Selon Mara Quist, présidente du pays, « nous ne paierons jamais ».', 'mara-quist'],
  ['Según la presidenta de Nueva Ebria, Mara Quist, “nunca pagaremos las tasas”.', 'mara-quist'],
  ['Laut Mara Quist sei „die Gebühr nie bezahlt worden“.', 'mara-quist'],
  ['وبحسب حداد فإن «لن نقبل بهذا القرار أبدا». وقالت سميرة حداد ذلك.', 'samira-haddad'],
  ['According to a letter that Mara Quist wrote, “the dues will never be paid.”', null],
  ['According to Mara Quist’s office, “the dues will never be paid.”', null],
  ['According to Mara Quist and Ilan Vesper, “the dues will never be paid.”', null],
  ['Selon un proche de Mara Quist, « nous ne paierons jamais ».', null],
  // A colon alone.
  [
    'President Mara Quist, on the steps of the town hall: “We will never pay the dues.”',
    'mara-quist',
  ],
  ['La presidenta de Nueva Ebria, Mara Quist: “Nunca pagaremos las tasas”.', 'mara-quist'],
  ['Mara Quist, holding a banner: “No dues in our port, not now.”', null],
  ['Mara Quist, whose door read: “Please knock before you come in.”', null],
  ['Mara Quist: “Ferries and Borders in the North”.', null],
  ['Mara Quist saw the sign: “No entry without a permit here.”', null],
  ['Mara Quist and Ilan Vesper: “We will never pay the dues.”', null],
  // The sentence before.
  [`Mara Quist resigned on Friday. ${W} she said.`, 'mara-quist'],
  [`The president, Mara Quist, has just spoken. ${W} she said.`, 'mara-quist'],
  [
    'La presidenta, Mara Quist, ha comparecido. “Nunca pagaremos las tasas”, ha asegurado.',
    'mara-quist',
  ],
  [`Mara Quist met her sister. ${W} she said.`, null],
  [`Mara Quist met the mayor. ${W} she said.`, null],
  [`Mara Quist met Anna. ${W} she said.`, null],
  [`Mara Quist and Ilan Vesper resigned. ${W} she said.`, null],
  [`Mara Quist’s spokeswoman resigned. ${W} she said.`, null],
  [`Mara Quist resigned. A neighbour came. ${W} she said.`, null],
])('in “%s” speaks %s', (text, speaker) => expect(who(text)).toEqual([speaker]));

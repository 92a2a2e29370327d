import { describe, expect, test } from 'vitest';
import { KNOWN } from './harbour.fixture.ts';
import { buildNames, findNames } from './names.ts';
import type { Block } from './page.ts';
import { listQuotations } from './quotations.ts';

function quote(text: string) {
  const block: Block = { text, line: 1, role: 'text', isFrame: false };
  const { namings } = findNames(buildNames(KNOWN), [block]);
  const published = { year: 2031, month: 2, day: 12 };
  return listQuotations([block], namings, published).map(({ speaker, said }) => [speaker, said]);
}

const W = '“we will never pay the dues,”';

describe('who speaks', () => {
  test.each([
    [`${W} said Mara Quist, the president.`, 'mara-quist'],
    [`${W} Mara Quist said.`, 'mara-quist'],
    [`Mara Quist said: ${W} and left.`, 'mara-quist'],
    [`${W} Mara Quist told Ilan Vesper.`, 'mara-quist'],
    [`${W} Mara Quist, who is the president, said.`, 'mara-quist'],
    [`${W} said Prime Minister Tomas Ebb.`, 'Tomas Ebb'],
    [`${W} the ministry said.`, null],
    [`Sudmark’s foreign ministry said that ${W} which was new.`, 'foreign-ministry'],
    [`${W} she said.`, null],
    ['Mara Quist came. “We will never pay the dues.”', null],
    ['„Wir zahlen die Gebühren nicht“, sagte Mara Quist.', 'mara-quist'],
    ['« Nous ne paierons jamais », a déclaré Mara Quist.', 'mara-quist'],
    ['陆海声表示:“我们绝不会支付这些费用”。', 'lu-haisheng'],
    ['“我们绝不会支付这些费用”,陆海声说。', 'lu-haisheng'],
    ['陆海声11日在例行记者会上表示:“我们绝不会支付这些费用。”', 'lu-haisheng'],
    ["Mara Quist said: 'no one will ever pay these dues' again.", undefined],
  ])('in “%s”', (text, speaker) => {
    expect(quote(text).map(([who]) => who)).toEqual(speaker === undefined ? [] : [speaker]);
  });

  test('goes on speaking in the same paragraph, until somebody else does', () => {
    const text = `${W} said Mara Quist. “It would be the end of us.” She said ${W} twice. “Or so they say here,” said Ilan Vesper. “And that is all there is.”`;
    expect(quote(text).map(([who]) => who)).toEqual([
      'mara-quist',
      'mara-quist',
      'mara-quist',
      'ilan-vesper',
      'ilan-vesper',
    ]);
  });
});

describe('the day', () => {
  test.each([
    [`${W} Mara Quist said on Friday.`, '2031-02-07'],
    [`${W} Mara Quist told reporters on Feb. 3.`, '2031-02-03'],
    [`${W} said Mara Quist, who left on Friday.`, null],
    [`${W} Mara Quist said of the vote that was held on Friday.`, null],
  ])('of “%s”', (text, day) => {
    expect(quote(text)).toEqual([['mara-quist', day]]);
  });
});

test.each([
  'She called it “near.”',
  'the “so-called dues of the port” are…',
  'An "unclosed quotation',
])('a word or two is no quotation: %s', (text) => {
  expect(quote(text).length).toBe(text.includes('dues of') ? 1 : 0);
});

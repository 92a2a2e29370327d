/** Better one too few than a wrong one. */
import { describe, expect, test } from 'vitest';
import { ABOUT, toEntries } from '../../model/entries.fixture.ts';
import { toKnown } from './known.ts';
import { buildNames, findNames } from './names.ts';
import type { Block } from './page.ts';

const person = (name: string, more = '') => `---\nname: ${name}\n${more}---\n`;
const place = (name: string) => `---\nname: ${name}\ncountry: NO\nzone: UTC\n---\n`;
const FILES = {
  'people/donna-reyes.mdx': person('Donna Reyes', 'roles: [{ title: President of Norland }]\n'),
  'people/he-wanli.mdx': person('He Wanli'),
  'people/he-yadan.mdx': person('He Yadan'),
  'people/mao-tian.mdx': person('Mao Tian', 'roles: [{ title: Spokeswoman }]\n'),
  'people/noa-barak.mdx': person('Noa Barak', 'aliases: [{ name: נועה ברק, lang: he }]\n'),
  'people/lu-haisheng.mdx': person('Lu Haisheng', 'aliases: [{ name: 陆海声, lang: zh-Hans }]\n'),
  'people/ling-jian.mdx': person('Ling Jian', 'aliases: [{ name: 凌坚, lang: zh-Hans }]\n'),
  'organizations/finance.mdx': person(
    'Ministry of Finance of China',
    'aliases: [{ name: 财政部, lang: zh-Hans }]\n',
  ),
  'people/samira.mdx': person('Samira Haddad', 'aliases: [{ name: سميرة حداد, lang: ar }]\n'),
  'people/jose.mdx': person('José Ørn'),
  'places/china.mdx': place('Cathay'),
  'places/norland.mdx': place('Norland'),
  'places/norland-city.mdx': place('Norland City'),
  'outlets/time.yaml':
    'name: Tide\nhomepage: https://tide.example/\naliases: [{ name: TIDE, lang: en }]\n',
  'outlets/lantern.yaml': 'name: The Lantern\nhomepage: https://lantern.example/\n',
  'outlets/harbour-post.yaml': 'name: The Harbour Post\nhomepage: https://post.example/\n',
  'outlets/nnp.yaml': 'name: NNP\nhomepage: https://nnp.example/\n',
  'organizations/ministry.mdx': person(
    'Ministry of Commerce of Norland',
    'aliases: [{ name: MOT, lang: en }]\n',
  ),
  'organizations/twin-a.mdx': person('Twin Bank'),
  'organizations/twin-b.mdx': person('Other Bank', 'aliases: [{ name: Twin Bank, lang: en }]\n'),
};
const index = buildNames(toKnown(ABOUT, toEntries(FILES)));

function name(...texts: string[]) {
  const blocks = texts.map((text, at): Block => ({
    text,
    line: at + 1,
    role: 'text',
    isFrame: false,
  }));
  return findNames(index, blocks);
}

const toIds = (...texts: string[]) => name(...texts).namings.map(({ entity }) => entity.id);

describe('a name is found', () => {
  test.each([
    ['Donna Reyes spoke.', ['donna-reyes']],
    // An office that the publication knows her by.
    ['It was President Reyes.', ['donna-reyes']],
    ['He came to Norland City, in Norland.', ['norland-city', 'norland']],
    ['Norland’s commerce ministry said so.', ['ministry']],
    ['“Norland” (and Cathay)', ['norland', 'china']],
    ['陆海声说', ['lu-haisheng']],
    ['凌坚说,凌坚11日在北京', ['ling-jian', 'ling-jian']],
    ['财政部称,中国财政部11日表示,11日财政部', ['finance', 'finance', 'finance']],
    ['据新华社报道陆海声表示', ['lu-haisheng']],
    ['قال وسميرة حداد', ['samira']],
    ['אמר לנועה ברק', ['noa-barak']],
    ['José Ørn', ['jose']],
    ['Tide wrote it, said Tide.', ['time', 'time']],
    ['She told Tide. The tide rose.', ['time']],
    ['according to The Lantern', ['lantern']],
    ['THE DUES RISE (TIDE)', ['time']],
    ['The Harbour Post fell silent.', ['harbour-post']],
    ['By NNP', ['nnp']],
    ['Photo: Rui Alder/Tide', ['time']],
    ['Noa Barak came, and Mr. Barak’s aide.', ['noa-barak', 'noa-barak']],
  ])('in “%s”', (text, ids) => expect(toIds(text)).toEqual(ids));

  test('by the family name, once the whole name stands there', () => {
    expect(toIds('Barak left.')).toEqual([]);
    expect(toIds('Noa Barak came.', 'Barak left.')).toEqual(['noa-barak', 'noa-barak']);
  });
});

describe('none is found', () => {
  test.each([
    'He came, and Mr. He did not.',
    'Melinda Reyes is somebody else.',
    'Chairman Mao is somebody else.',
    'South Cathay Sea',
    'the Bank of Cathay',
    'Air Cathay flew.',
    'Reyes Tower was sold.',
    'Donna Reyes Jr. came.',
    'MOTOR and mot',
    'reyes in small letters',
    'See norland.example or Norland.example',
    'The tide rose.',
    'They met Mr. Barak’s aide.',
    'Mr. Reyes, a cook, said so.',
    'President Reyes, 45, said so.',
    'TIDE WILL TURN, and TIDE will tell.',
    'The Lantern festival began.',
    'The Tide fell 3 per cent.',
    'In Tide we trust.',
    'Tide and time wait. “Tide is here.”',
    'Norlander',
    '美国财政部、俄罗斯财政部、日本财政部、美财政部、泰国财政部、越南财政部',
    '美国财政部长和财政部长',
    '凌坚桥说',
    '陆海声大厦',
    'Mr. Tide said nothing.',
    'The Lantern reported to duty.',
    'Tide said to favour the brave',
    'Tide reported early',
  ])('in “%s”', (text) => expect(toIds(text)).toEqual([]));

  test('of somebody who is introduced, though another of the family is there in full', () => {
    const { namings } = name('Donna Reyes came.', 'Mr. Reyes, a cook, said so.', 'Reyes left.');
    expect(namings.map(({ block }) => block.line)).toEqual([1]);
  });

  test('where it is the name of several, and that is said', () => {
    const { namings, ambiguous } = name('The Twin Bank closed.');
    expect(namings).toEqual([]);
    expect([...ambiguous]).toEqual([['Twin Bank', ['twin-a', 'twin-b']]]);
  });
});

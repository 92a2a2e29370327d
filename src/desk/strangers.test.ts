/** Names that nobody has yet: counted by pages, with their offices and sides, and with those that look alike. */
import { expect, test } from 'vitest';
import { ABOUT, BASE, toEntries } from '../model/entries.fixture.ts';
import { toKnown } from './clip/known.ts';
import { listOfficesBeside, readTitles, sumStrangers } from './strangers.ts';

const entries = toEntries({
  ...BASE,
  'organizations/council.mdx': '---\nname: Harbour Council\nparty: east\n---\n',
  'people/volodymyr.mdx': '---\nname: Volodymyr Zelensky\n---\n',
});
const known = toKnown(ABOUT, entries);
const parties = new Map([['council', 'east']]);

const page = (title: string, names: readonly string[], text: string, authors: string[] = []) => ({
  title,
  authors,
  unknown: names.map((words) => ({ words, kind: 'person' as const })),
  paragraphs: [text],
});

test('pages, forms, offices and sides of one name', () => {
  const pages = [
    page('One', ['Chen Rui'], '“No ship sails,” said harbour master Chen Rui.'),
    page('Two', ['Chen Rui'], 'The harbour master Chen Rui spoke. Chen Rui met nobody.'),
    page('Three', ['Rui Chen'], 'Rui Chen, a spokesman of the Harbour Council, said so.'),
    page('Four', ['Chen Ruì', 'Dana Voss'], 'Chen Ruì waits. Dana Voss said nothing.'),
    page('Five', ['Chen-Rui'], 'It was Chen-Rui.'),
  ];
  expect(sumStrangers(pages, known, parties)).toEqual([
    {
      kind: 'person',
      pages: 5,
      forms: [
        { words: 'Chen Rui', pages: 2 },
        { words: 'Rui Chen', pages: 1 },
        { words: 'Chen Ruì', pages: 1 },
        { words: 'Chen-Rui', pages: 1 },
      ],
      roles: [
        { title: 'harbour master', pages: 2, page: 'One' },
        {
          title: 'spokesman of the Harbour Council',
          pages: 1,
          page: 'Three',
          organization: 'council',
          party: 'east',
        },
      ],
      alike: [],
      near: [],
    },
    {
      kind: 'person',
      pages: 1,
      forms: [{ words: 'Dana Voss', pages: 1 }],
      roles: [],
      alike: [],
      near: [],
    },
  ]);
});

test('titles that wait count for names of saved pages, and have names and outlets of their own', () => {
  const pages = [page('One', ['Chen Rui'], '“No ship sails,” said harbour master Chen Rui.')];
  const found = [
    { title: 'Chen Rui closes the quay', url: 'https://www.gazette.example/a' },
    { title: 'Minister Dana Voss and Ann wait', url: 'https://gazette.example/b' },
    { title: 'Dana Vossberg sings', url: 'https://times.example/c', outlet: 'times' },
  ];
  const all = sumStrangers([...pages, ...readTitles(found, pages, known)], known, parties);
  expect(all.map(({ kind, pages: many, forms: [form] }) => [form?.words, kind, many])).toEqual([
    ['Chen Rui', 'person', 2],
    ['gazette.example', 'outlet', 2],
    ['Dana Voss', 'person', 1],
  ]);
});

test.each([
  ['Wolodymyr Selenskyj', ['volodymyr']],
  ['Volodymyr Zelenskyy', ['volodymyr']],
  ['Volodymir Zelenski', ['volodymyr']],
  ['Vera Zelenka', []],
])('%s looks like %s of the publication', (name, ids) => {
  const [found] = sumStrangers([page('One', [name], name)], known, parties);
  expect(found?.alike.map(({ id }) => id)).toEqual(ids);
});

test('whoever the publication has, and whoever only signs, is no stranger', () => {
  const pages = [
    page('One', ['Ann', 'Rui Alder'], 'Text.', ['Rui Alder']),
    page('Two', ['Rui Alder'], 'Rui Alder said so.'),
  ];
  expect(
    sumStrangers(pages, known, parties).map(({ forms, pages: many }) => [forms[0]?.words, many]),
  ).toEqual([['Rui Alder', 1]]);
});

test.each([
  [['Li Na', 'Li Ma'], []],
  [['Zhou Wei', 'Zhu Wei', 'Su Wei'], []],
  [['Zhou Yongkang', 'Zhu Yongkang'], ['Zhu Yongkang']],
  [['Sergei Ivanov', 'Sergey Iwanow'], ['Sergey Iwanow']],
  [['Anna Petrova', 'Anna Petrov'], ['Anna Petrov']],
])('%s are counted apart', (names, near) => {
  const other = page('Two', ['Dana Voss'], 'Text.');
  const all = sumStrangers([page('One', names, 'All.'), other], known, parties);
  expect(all.map(({ forms, pages: many }) => [forms.map(({ words }) => words), many])).toEqual(
    [...names, 'Dana Voss'].map((name) => [[name], 1]),
  );
  expect(all[0]?.near).toEqual(near);
});

test('names that look alike stand together', () => {
  const pages = [
    page('One', ['Sergei Ivanov', 'Dana Voss', 'Sergey Iwanow'], 'Text.'),
    page('Two', ['Dana Voss', 'Sergey Iwanow'], 'Text.'),
  ];
  const all = sumStrangers(pages, known, parties);
  expect(all.map(({ forms: [form] }) => form?.words)).toEqual([
    'Dana Voss',
    'Sergey Iwanow',
    'Sergei Ivanov',
  ]);
});

test.each([
  ['“No,” said Chen Rui, the deputy harbour master.', ['deputy harbour master']],
  ['Chen Rui, 45, a captain of forty years, left.', []],
  ['The minister met Chen Rui, who said nothing.', []],
  ['The minister told Chen Rui to go.', []],
  ['It was up to director Chen Rui.', ['director']],
  ['Chen Rui, saying nothing, left.', []],
])('beside the name in “%s”', (text, roles) => {
  expect(listOfficesBeside('Chen Rui', [text])).toEqual(roles);
});

test('ten thousand names are summed', () => {
  const pages = Array.from({ length: 1000 }, (_, one) =>
    page(
      String(one),
      Array.from({ length: 10 }, (_, two) => `Anna Number${'abcdefghij'[two] ?? ''}${one % 300}`),
      'Text.',
    ),
  );
  expect(sumStrangers(pages, known, parties).length).toBeGreaterThan(0);
});

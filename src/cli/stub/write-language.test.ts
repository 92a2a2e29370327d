import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readWords } from '../../content/disk/read-words.ts';
import seen from '../../build/most-seen.json' with { type: 'json' };
import { TABLES } from '../../words/words.ts';
import { printLanguage, writeLanguage } from './write-language.ts';

const root = mkdtempSync(join(tmpdir(), 'dateline-language-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

let folders = 0;

/** A folder of content with these files. */
function open(files: Readonly<Record<string, string>> = {}): string {
  const dir = join(root, String((folders += 1)));
  mkdirSync(join(dir, 'words'), { recursive: true });
  for (const [inside, text] of Object.entries(files)) writeFileSync(join(dir, inside), text);
  return dir;
}

const ENGLISH = Object.keys(TABLES.en ?? {});
const ABOUT = readFileSync('test/publications/one-story/content/publication.yaml', 'utf8');
const LANGUAGES = ['nb', 'yue', 'pl', 'lb', 'fi', 'he', 'bg', 'th', 'fa', 'lv', 'ta'];

test.each([...LANGUAGES, 'de'])(
  'the file of %s has each message once, and nothing wrong',
  (tag) => {
    const text = printLanguage(tag);
    const { words, problems } = readWords(Buffer.from(text), `words/${tag}.yaml`);
    expect(problems).toEqual([]);
    const keys = [...text.matchAll(/^(?:# )?([\w.-]+(?: [\w ]+)?): "/gm)].map(
      ([, key = '']) => key,
    );
    expect(keys.toSorted()).toEqual(ENGLISH.toSorted());
    // The engine has the dates of its own languages.
    expect(Object.keys(words.messages)).toHaveLength(tag === 'de' ? 0 : 23);
  },
);

test('dates, numbers and marks are those of CLDR', () => {
  const read = (tag: string) => readWords(Buffer.from(printLanguage(tag)), `words/${tag}.yaml`);
  expect(read('nb').words.messages).toMatchObject({
    'text.locale': 'nb',
    'text.quotes': '«|»',
    'dates.date': '{weekday} {day}\u00a0{month} {year}',
    'dates.day': '{day}.',
    'dates.time': '{hh}:{minute}',
    'dates.spans.hour': '{n, plural, one {# time} other {# timer}}',
  });
  expect(read('yue').words.messages).toMatchObject({
    'text.comma': '、',
    'dates.date': '{year}{month}{day}\u00a0{weekday}',
    'dates.day': '{day}日',
    'dates.spans.day': '{n} 天',
  });
  expect(read('pl').words.messages['dates.spans.day']).toBe(
    '{n, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
  );
  expect(read('fa').words.messages['text.locale']).toBe('fa-u-nu-latn');
});

test('what readers see most comes first, with its English, and forms that English has not are named', () => {
  const lines = printLanguage('pl').split('\n');
  const at = (key: string) => lines.findIndex((line) => line.startsWith(`# ${key}: `));
  const [first = '', last = ''] = [seen[0], seen.at(-1)];
  expect(at(first)).toBeGreaterThan(0);
  expect(at(first)).toBeLessThan(at(last));
  expect(lines[at('frame.skip')]).toBe(`# frame.skip: ""  # ${TABLES.en?.['frame.skip'] ?? ''}`);
  expect(lines[at('counts.items')]).toMatch(/ \[one, few, many, other\]$/);
  expect(seen.filter((key) => !ENGLISH.includes(key))).toEqual([]);
});

test('the front page, an item and the spans between their times are among the first hundred', () => {
  const [, hundred = ''] = printLanguage('nb').split('\n\n');
  expect(hundred.split('\n')).toHaveLength(101);
  for (const key of ['front.coverage', 'front.otherQuestions', 'item.citation'])
    expect(hundred).toContain(`\n# ${key}: `);
  for (const key of ['dates.patterns.later', 'numbers.spellout.plain'])
    expect(hundred).toContain(`\n# ${key}: `);
});

test('messages without a word take no place from others, and come just before the dates', () => {
  const groups = printLanguage('nb').split('\n\n');
  const marks = groups.at(-2) ?? '';
  expect(marks).toMatch(/^# Only slots and punctuation/);
  expect(marks).toContain('\n# list.sourceLine: ""  # {verb} {outlet}. {mark}');
  expect(
    marks
      .split('\n')
      .slice(1)
      .join('\n')
      .replace(/^# [\w.-]+:|\{[^}]*\}/gm, ''),
  ).not.toMatch(/\p{L}/u);
  for (const key of ['list.sourceLine', 'rates.number']) expect(seen).not.toContain(key);
});

test('what a single word is for is said beside it, as English alone may be a noun or a verb', () => {
  const lines = printLanguage('nb').split('\n');
  expect(lines).toContain('# frame.nav.search: ""  # Search (Main navigation: to the search)');
});

test('a file that is there stays as it is, and the lines that it lacks are printed', () => {
  const dir = open({ 'words/nb.yaml': 'frame.skip: Til innholdet\n' });
  const printed = writeLanguage(dir, 'nb');
  expect(readFileSync(join(dir, 'words/nb.yaml'), 'utf8')).toBe('frame.skip: Til innholdet\n');
  expect(printed).toContain('\n# frame.nav.latest: ""  # ');
  expect(printed).not.toContain('# frame.skip:');
  expect(printed).toContain('\n# dates.patterns.later: ""  # ');
  expect(printed).toContain('\ntext.quotes: "«|»"');
});

test.each(['lld', 'fkv', 'olo', 'lld-Latn'])(
  '%s is a language, though Node knows no name for it',
  (tag) => {
    const dir = open();
    writeLanguage(dir, tag);
    const { problems } = readWords(
      readFileSync(join(dir, `words/${tag}.yaml`)),
      `words/${tag}.yaml`,
    );
    expect(problems).toEqual([]);
  },
);

test('a folder in the place of the file is named, and so is a file with another ending', () => {
  for (const inside of ['words/nb.yaml', 'words.yaml']) {
    const dir = open();
    mkdirSync(join(dir, inside));
    expect(() => writeLanguage(dir, 'nb')).toThrow(
      `${inside} is a folder, not a file: replace it with a file`,
    );
  }
  expect(() => writeLanguage(open({ 'words/nb.json': '{}' }), 'nb')).toThrow(
    /nb\.json exists\. Rename that file to nb\.yaml, or move it$/,
  );
});

test.each([
  ['norsk bokmål', 'such as nb or pt-BR'],
  ['NB', 'write nb'],
  ['norsk', 'No language has the tag “norsk”: write two or three letters, such as nb or pt-BR'],
])('%s is refused', (tag, told) => {
  expect(() => writeLanguage(open(), tag)).toThrow(told);
});

test('`words.yaml` moves to the file of the language of the publication, its comments too', () => {
  const old = '# Ours\nfront.empty: Quiet so far.\nitem.saidTo: "until {day:on}"\n';
  const dir = open({ 'words.yaml': old, 'publication.yaml': ABOUT });
  expect(ABOUT).toMatch(/^language: en/m);
  expect(writeLanguage(dir, 'nb')).not.toContain('gone');
  expect(existsSync(join(dir, 'words.yaml'))).toBe(true);
  expect(writeLanguage(dir, 'en')).toContain('gone');
  expect(existsSync(join(dir, 'words.yaml'))).toBe(false);
  const text = readFileSync(join(dir, 'words/en.yaml'), 'utf8');
  expect(text).toContain(old);
  const { words, problems } = readWords(Buffer.from(text), 'words/en.yaml');
  expect(problems).toEqual([]);
  expect(words.messages).toEqual({
    'front.empty': 'Quiet so far.',
    'item.saidTo': 'until {day, date, on}',
  });
});

test('it is not put into a file that is there', () => {
  const dir = open({
    'words.yaml': 'front.empty: x\n',
    'words/en.yaml': 'front.none: y\n',
    'publication.yaml': ABOUT,
  });
  expect(() => writeLanguage(dir, 'en')).toThrow(/move the lines of .*words\.yaml to it/);
});

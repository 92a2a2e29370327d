import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, OF_NUMBERS } from '../../words/formats.ts';
import { listSlots, parseMessage } from '../../words/message.ts';
import { chooseWords, FORMAT_KEYS, TABLES, type OwnLanguage } from '../../words/words.ts';
import { readWords } from './read-words.ts';
import { FEW } from '../../../test/support/properties.ts';

const read = (text: string, inside = 'words/nb.yaml') =>
  readWords(Buffer.from(text), inside, `content/${inside}`);

const told = (text: string, inside?: string) =>
  read(text, inside).problems.map(
    ({ line, column, field, severity, code, message, remedy }) =>
      `${String(line)}:${String(column)} ${severity} ${code} ${field}: ${message} → ${remedy}`,
  );

test('messages that can be used are there, and each other one is told with its place', () => {
  const { tag, words, problems } = read(
    'fallback: de\nfront.empty: Ingen saker.\nfront.emty: x\nfront.allQuestions: y\n',
  );
  expect([tag, words]).toEqual([
    'nb',
    { fallback: 'de', messages: { 'front.empty': 'Ingen saker.' } },
  ]);
  expect(problems).toMatchObject([
    { path: 'content/words/nb.yaml', line: 3, column: 1, code: 'words.unknown' },
    { line: 4, column: 1, field: 'front.allQuestions', code: 'words.slots' },
  ]);
});

test('words by which clip reads pages are there too', () => {
  const { words, problems } = read(
    'clip.verbs: sa|sier\nclip.weekdays.open: neste|forrige\nclip.verb: x\n',
  );
  expect(words.messages).toEqual({
    'clip.verbs': 'sa|sier',
    'clip.weekdays.open': 'neste|forrige',
  });
  expect(problems).toMatchObject([
    { line: 3, code: 'words.unknown', remedy: 'did you mean “clip.verbs”?' },
  ]);
});

test.each(Object.keys(TABLES))(
  'each message of the engine can be replaced, as %s says it',
  (tag) => {
    const lines = Object.entries(TABLES[tag] ?? {}).map(
      ([key, text]) => `${key}: ${JSON.stringify(text)}\n`,
    );
    const { words, problems } = read(lines.join(''), `words/${tag}.yaml`);
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const { $schema: _, ...messages } = TABLES[tag] ?? {};
    expect(words.messages).toEqual(messages);
  },
);

describe('each mistake is told once, with its place and what to do', () => {
  test.each([
    [
      'frame.nav.story: "Alt: {topic"',
      '1:1 error words.message frame.nav.story: has a { that is not closed after topic (at character 6 of the text) → write } there',
    ],
    [
      'front.empty: "Ingen {sak}"',
      '1:1 error words.slots front.empty: has {sak}, which this message does not have → write it without braces',
    ],
    [
      '# x\nframe.nav.story: Alt',
      '2:1 error words.slots frame.nav.story: lacks {topic} → use {topic}',
    ],
    [
      'counts.items: "{n, list} saker"',
      '1:1 error words.format counts.items: has {n, list}, but {n} is a number → write {n}, or one of the formats plural, selectordinal, number, ordinal, spellout',
    ],
    [
      'counts.items: "{n, name} saker"',
      '1:1 error words.format counts.items: has {n, name}, but {n} is a number → write {n}, or one of the formats plural, selectordinal, number, ordinal, spellout',
    ],
    [
      'frame.nav.story: "Alt: {topic, list}"',
      '1:1 error words.format frame.nav.story: has {topic, list}, but {topic} is a text → write {topic}',
    ],
    [
      `topic.partOf: "L'{topic} i l'{parent}"`,
      "1:1 error words.slots topic.partOf: has ' before {topic}, which makes it text instead of a slot → write ’ there, or two of them: ''{topic}",
    ],
    [
      'dates.weekdays.short: "S|M|T|W|T|F| "',
      '1:1 error words.parts dates.weekdays.short: has an empty part → write 7 separated by |, such as `Sun|Mon|Tue|Wed|Thu|Fri|Sat`',
    ],
    [
      'front.empty: Ingen <b>saker</b>.',
      '1:1 error words.html front.empty: has HTML, which readers would see as written: “<b>” → write only the text, and characters as themselves',
    ],
    [
      'front.empty: Ingen&nbsp;saker',
      '1:1 error words.html front.empty: has HTML, which readers would see as written: “&nbsp;” → write only the text, and characters as themselves',
    ],
    [
      `front.empty: ${'a'.repeat(2_000_000)}`,
      '1:1 error words.message front.empty: has 2000000 characters, and 4000 are the most (at character 1 of the text) → make it shorter',
    ],
    [
      'front.emty: x',
      '1:1 error words.unknown front.emty: is not the key of a message → did you mean “front.empty”?',
    ],
    [
      'frame.nav.sok: Søk',
      '1:1 error words.unknown frame.nav.sok: is not the key of a message → copy it from the file that `new language` writes, or delete the line',
    ],
    [
      'counts.items: "{n, plural, one {# sak} few {# saker} other {# saker}}"',
      '1:1 error words.plural counts.items: has the form few in {n, plural, …}, which nb does not have → its forms are one, other; for a single number write =0',
    ],
    [
      'rates.unit: "{unit, select, prosent {prosent} other {{unit}}}"',
      '1:1 error words.cases rates.unit: has the case prosent in {unit, select, …}; its cases are percent, other → keep these words as they are, and translate what is in the braces after them',
    ],
    [
      'front.since: "siden {day, date, onn}"\ndates.before.day.on: "den "',
      '1:1 error words.form front.since: has the form onn in {day, date, onn}, which nb does not have → use on, or write {day, date}',
    ],
    [
      'front.since: "siden {day, date, onn}"',
      '1:1 error words.form front.since: has the form onn in {day, date, onn}, which nb does not have → write {day, date}',
    ],
    [
      'counts.items: "{n, spellout, stort} saker"\nnumbers.spellout.stor: Null|En',
      '1:1 error words.form counts.items: has the form stort in {n, spellout, stort}, which nb does not have → use stor, capital, stor-capital, or write {n, spellout}',
    ],
    [
      'front.since: "siden {day, text, big}"',
      '1:1 error words.form front.since: has the form big in {day, text, big}, which nb does not have → use capital, inside, decimal, apart, measure, unstopped, or write {day, text}',
    ],
    [
      'numbers.ordinal.rest: "#."',
      '1:1 error words.slots numbers.ordinal.rest: lacks {n} → use {n}, {form}',
    ],
    [
      'numbers.ordinal.rest: "{n, selectordinal, one {#st} other {#th}}"',
      '1:1 error words.plural numbers.ordinal.rest: has the form one in {n, selectordinal, …}, which nb does not have → its forms are other; for a single number write =0',
    ],
    [
      'fallback: norsk bokmål',
      '1:11 error words.fallback fallback: “norsk bokmål” is not a language tag → write one, such as `fallback: es`, or delete the line to fall back to English',
    ],
    [
      'front.empty: Ingen \ue001 saker',
      '1:20 error file.control : the character U+E001 is invisible or unprintable → delete it, and type the words around it again',
    ],
    [
      'front.empty: "Ingen \\ue001 saker"',
      '1:14 error yaml.escape : the text has an escape for U+E001, which is invisible or unprintable → delete it, and type the words around it again',
    ],
    [
      'front.empty: a\nfront.empty: b',
      '2:1 error yaml.duplicate-key : the same field is here twice → keep one of the two',
    ],
    [
      'front:\n  empty: x',
      '1:1 error words.nested front: has lines below it, but a key has to be on one line → write the whole key on one line, such as `front.empty: …`',
    ],
    [
      'front.about: [a, b]',
      '1:1 error words.text front.about: is a list, and needs one text → write a text, such as `About`, or delete the line',
    ],
    [
      'front.empty: ""',
      `1:1 error words.text front.empty: has no text → write a text, such as \`${TABLES.en?.['front.empty'] ?? ''}\`, or delete the line`,
    ],
    [
      'dates.months.long: januar|februar',
      /^1:1 error words\.parts dates\.months\.long: has 2 parts and needs 12 → write 12 separated by \|, such as `January\|/,
    ],
    [
      'text.quotes: "«"',
      '1:1 error words.parts text.quotes: has 1 part and needs 2 → write 2 separated by |, such as `“|”`',
    ],
    [
      'frame.nav.story: "Alt: {foder}"',
      '1:1 error words.slots frame.nav.story: has {foder} and lacks {topic} → write {topic} instead of {foder}',
    ],
    [
      'dates.date: "{dag}. {month}"',
      /^1:1 error words\.slots dates\.date: has \{dag\} and lacks \{weekday\}, \{day\}, \{year\} → use /,
    ],
    [
      'text.locale: norsk bokmål',
      '1:1 error words.locale text.locale: “norsk bokmål” is not a language tag → write one such as nb or pt-BR',
    ],
    ['front.empty: "open', /^1:14 error yaml\./],
    ['- a list', /^1:1 error words\.lines /],
    ['just a text', /^1:1 error words\.lines /],
  ])('%.60s', (text, expected) => {
    const [first = '', ...others] = told(text);
    if (typeof expected === 'string') expect(first).toBe(expected);
    else expect(first).toMatch(expected);
    expect(others).toEqual([]);
  });

  test.each([
    ['words/norsk_bokmål.yaml', 'name the file after one, such as nb.yaml or pt-BR.yaml'],
    ['words/ZH-hans.yaml', 'name the file zh-Hans.yaml'],
    ['words/nb.yml', 'name it after the language’s tag, such as words/nb.yaml, or move it'],
    ['words/a/nb.yaml', 'name it after the language’s tag, such as words/nb.yaml, or move it'],
  ])('%s', (inside, remedy) => {
    expect(read('front.empty: x', inside)).toMatchObject({
      tag: undefined,
      problems: [{ line: 1, code: 'words.name', remedy }],
    });
  });
});

test('forms that a language has beside those of English are noted, with a number for each', () => {
  const list = (text: string, inside?: string) =>
    read(`counts.items: "${text}"`, inside).problems.map(
      ({ severity, message }) => `${severity}: ${message}`,
    );
  const russian = '{n, plural, one {# запись} other {# записей}}';
  expect(list(russian, 'words/ru.yaml')).toEqual([
    'note: has the forms one and other in {n, plural, …}, and ru also has many (as for 0), few (as for 2)',
  ]);
  expect(list('{n, plural, =1 {én} other {#}}')).toEqual([]);
  expect(list('{n, plural, one {én} other {#}}')).toEqual([]);
});

test('a language may have rules that English has not, and forms of English that it does not need', () => {
  const { problems } = read(
    'days.reported: "Meldt av {outlet} {day, date, on}."\ndates.before.day.of: "til "\nfront.since: "siden {day, date, of}"\nnames.of: ">til "\nnumbers.spellout.plain: ingen|én\n',
  );
  expect(problems).toEqual([]);
});

test('`words.yaml` is read for any language, with a warning, and its forms of dates as they were written before', () => {
  const counted = '{n, plural, one {# story} other {# stories}}';
  const { tag, words, problems } = read(
    `counts.items: "${counted}"\nitem.saidTo: "until {day:on}"\nframe.nav.story: "All {topic"\n`,
    'words.yaml',
  );
  expect(tag).toBeUndefined();
  expect(words.messages).toEqual({
    'counts.items': counted,
    'item.saidTo': 'until {day, date, on}',
  });
  expect(problems).toMatchObject([
    { line: 1, severity: 'warning', code: 'words.old' },
    { line: 3, field: 'frame.nav.story', code: 'words.message' },
  ]);
});

test.each([
  ['nb', 'norwegian'],
  ['lb', 'luxembourgish'],
])('no message in %s with any arguments prints “undefined”, a brace or an element', (tag, name) => {
  const inside = `words/${tag}.yaml`;
  const bytes = readFileSync(`test/publications/${name}/content/${inside}`);
  const languages: Record<string, OwnLanguage> = { [tag]: readWords(bytes, inside).words };
  const { words } = chooseWords(tag, { languages, everywhere: {} }, true);
  const find = (key: string) =>
    key.split('.').reduce<unknown>((tree, one) => (tree as Record<string, unknown>)[one], words) as
      ((values: object) => string) | string;
  const messages = Object.entries(TABLES.en ?? {})
    .filter(([key, text]) => !FORMAT_KEYS.test(key) && text.includes('{'))
    .map(([key, text]) => ({ key, slots: [...listSlots(parseMessage(text, FORMATS))] }));
  const said = fc.constantFrom('Oslo', 'Den norske regjeringen', '阿兰', '3. mai', '12');
  for (const { key, slots } of messages) {
    const sentence = find(key);
    const values = slots.map(([slot, uses]) => {
      const types = uses.map(({ type }) => type ?? '');
      const isNumber = types.some((type) => OF_NUMBERS.includes(type));
      return [slot, types.includes('list') ? fc.tuple(said, said) : isNumber ? fc.nat(200) : said];
    });
    fc.assert(
      fc.property(fc.record(Object.fromEntries(values) as object), (given) => {
        const text = `${key}: ${typeof sentence === 'string' ? sentence : sentence(given)}`;
        expect(text).not.toMatch(/undefined|NaN|\[object|[{}<>]/);
        // Every mark that begins ends, and holds something.
        expect(text.replace(/[\ue001-\ue0fe][^\ue000-\ue0ff]+\ue0ff/g, '')).not.toMatch(
          /[\ue000-\ue0ff]/,
        );
      }),
      { numRuns: FEW },
    );
  }
});

import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { MessageError, parseMessage, toParts, compileNodes, type Rules } from './message.ts';

const FORMATS = new Set(['date']);
const toRules = (tag: string): Rules => ({
  plural: (count) => new Intl.PluralRules(tag).select(count),
  selectordinal: (rank) => new Intl.PluralRules(tag, { type: 'ordinal' }).select(rank),
  formats: { date: (date: string, form) => `${form} ${date}` },
});
const say = (source: string, given: Readonly<Record<string, unknown>>, tag = 'en') =>
  compileNodes(parseMessage(source, FORMATS), toRules(tag))(given);

test.each([
  ['{name} said', { name: 'Ann' }, 'Ann said'],
  ['{n, plural, =0 {none} one {# item} other {# items}}', { n: 0 }, 'none'],
  ['{n, plural, =0 {none} one {# item} other {# items}}', { n: 1 }, '1 item'],
  ['{n, plural, one {# item} other {# items}}', { n: 1200 }, '1200 items'],
  ['{x, select, a {first} other {rest}}', { x: 'b' }, 'rest'],
  ['on {day, date, on}', { day: '3 May' }, 'on on 3 May'],
  ["it''s '{'x'}' and #", {}, "it's {x} and #"],
  ["{n, plural, other {'#' # '{'}}", { n: 2 }, '# 2 {'],
])('%s', (source, given, said) => {
  expect(say(source, given)).toBe(said);
});

test('Arabic has six forms of a plural, Polish four', () => {
  const arabic = '{n, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}';
  expect([0, 1, 2, 3, 11, 100].map((n) => say(arabic, { n }, 'ar')).join('')).toBe('zotfmx');
  const polish = '{n, plural, one {# wpis} few {# wpisy} many {# wpisów} other {# wpisu}}';
  expect([1, 2, 5, 22, 1.5].map((n) => say(polish, { n }, 'pl'))).toEqual([
    ...['1 wpis', '2 wpisy', '5 wpisów', '22 wpisy', '1.5 wpisu'],
  ]);
});

test('a rank has forms of its own', () => {
  const english = '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';
  expect([1, 2, 3, 4, 11, 21, 112].map((n) => say(english, { n })).join(' ')).toBe(
    '1st 2nd 3rd 4th 11th 21st 112th',
  );
  expect([7, 8].map((n) => say('{n, selectordinal, many {l’} other {il }}', { n }, 'it'))).toEqual([
    ...['il ', 'l’'],
  ]);
});

test.each([
  ['{name', 'has a { that is not closed after name', 1, 1],
  ['so}', 'has a } that closes nothing', 1, 3],
  ['{n, plural, one {x}}', 'has no case other in {n, plural, …}', 1, 1],
  ['{n, plural, some {x} other {y}}', 'has the case some, which is no form of a plural', 1, 13],
  ['{x, select, a {1} a {2} other {3}}', 'has the case a twice', 1, 19],
  ['a\n{day, dates, on}', 'names the format dates, which there is not', 2, 7],
  ["it '{is", "has a ' that nothing closes", 1, 4],
  ['{}', 'breaks off', 1, 2],
  [
    '{a, select, other {{b, select, other {{c, select, other {{d, select, other {{e, select, other {x}}}}}}}}}}',
    'has braces more than 4 deep',
    1,
    96,
  ],
])('%s is refused', (source, message, line, column) => {
  const error = catchError(source);
  expect(error.message).toBe(message);
  expect([error.line, error.column]).toEqual([line, column]);
  expect(error.remedy).not.toBe('');
});

test('a message of two million characters is refused at once', () => {
  expect(catchError('{'.repeat(2_000_000)).message).toMatch(/^has 2000000 characters/);
});

test('any text is a message or a MessageError, and nothing else', () => {
  const odd = fc.string({ unit: fc.constantFrom(..."{}'#,= abnother\n=0".split('')) });
  fc.assert(
    fc.property(odd, (source) => {
      try {
        parseMessage(source, FORMATS);
      } catch (error) {
        expect(error).toBeInstanceOf(MessageError);
      }
    }),
  );
});

const name = fc.constantFrom('n', 'm');
const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '。', ',', '=') });
const { message } = fc.letrec<{ message: string; slot: string }>((tie) => ({
  slot: fc.oneof(
    { maxDepth: 2 },
    fc.tuple(name).map(([one]) => `{${one}}`),
    fc
      .tuple(name, fc.constantFrom('plural', 'selectordinal'), tie('message'), tie('message'))
      .map(([n, type, one, other]) => `{${n}, ${type}, =2 {#} one {${one}} other {# ${other}}}`),
    fc
      .tuple(name, tie('message'), tie('message'))
      .map(([n, a, other]) => `{${n}, select, 1 {${a}} other {${other}}}`),
  ),
  message: fc.array(fc.oneof(text, tie('slot')), { maxLength: 3 }).map((all) => all.join('')),
}));

test('what libraries know too is said as intl-messageformat says it', () => {
  fc.assert(
    fc.property(
      message,
      fc.nat(120),
      fc.nat(120),
      fc.constantFrom('en', 'ru', 'ar'),
      (source, n, m, tag) => {
        const judge = new IntlMessageFormat(source, tag).format({ n, m });
        // The library groups digits and writes them as the language does; here that is asked for by a format.
        expect(say(source, { n, m }, tag)).toBe(
          Array.isArray(judge) ? judge.join('') : toLatinDigits(String(judge)),
        );
      },
    ),
  );
});

test('the parts of a message are its text', () => {
  fc.assert(
    fc.property(message, fc.nat(120), fc.nat(120), (source, n, m) => {
      const nodes = parseMessage(source, FORMATS);
      const rules = toRules('en');
      expect(toParts(nodes, rules)({ n, m }).join('')).toBe(compileNodes(nodes, rules)({ n, m }));
    }),
  );
});

function toLatinDigits(said: string): string {
  return said.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
}

function catchError(source: string): MessageError {
  try {
    parseMessage(source, FORMATS);
  } catch (error) {
    if (error instanceof MessageError) return error;
    throw error;
  }
  throw new Error('no error');
}

import { expect, test } from 'vitest';
import { ABOUT, BASE, item, say, toEntries } from '../model/entries.fixture.ts';
import { judgeEntries } from './rules.ts';

function tell(body: string, more = '', about = ABOUT) {
  const files = { ...BASE, 'coverage/2025/04/a.mdx': item(body, { more }) };
  return judgeEntries(toEntries(files), about).filter(({ code }) => code.startsWith('style.'));
}

const codes = (...given: Parameters<typeof tell>) =>
  tell(...given).map(({ code, at }) =>
    `${code} ${'line' in at ? `${String(at.line)}:${String(at.column)}` : ''}`.trim(),
  );

test.each([
  ['They reportedly met. Nobody knows.', ['style.claim 10:6']],
  ['They are said to have met.', ['style.claim 10:6']],
  ['They reportedly met, the Post writes.', []],
  ['According to the Post they are said to have met.', []],
  ['<Entity id="ann">Ann</Entity> thinks that they allegedly met.', []],
  ['Ann: “They reportedly met.”', []],
  [`Ann: ${say('a', {}, 'they reportedly met')}.`, []],
  ['They met.\n\nIt is said that they quarrelled.', ['style.claim 12:1']],
])('%j gives %j', (body, expected) => {
  expect(codes(body)).toEqual(expected);
});

test('an item that is mostly quotation is told', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
  const body = (own: number) =>
    `${words(own)} ${say('a', {}, words(20))} ${say('b', {}, words(20))}`;
  expect(codes(body(50))).toEqual(['style.quoted']);
  expect(codes(body(70))).toEqual([]);
  expect(codes(`${words(2)} ${say('a', {}, words(20))}`)).toEqual([]);
});

test('what was said at briefings has a dateline', () => {
  expect(tell(say('a', { venue: 'briefing' }))).toMatchObject([
    { code: 'style.dateline', severity: 'note', field: 'place' },
  ]);
  expect(codes(say('a', { venue: 'post' }))).toEqual([]);
  expect(codes(`${say('a', { venue: 'briefing' })} ${say('b', { venue: 'remarks' })}`)).toEqual([]);
  expect(codes(say('a', { venue: 'briefing' }), 'place: north')).toEqual([]);
  const off = { ...ABOUT, style: { off: ['dateline' as const] } };
  expect(codes(say('a', { venue: 'briefing' }), '', off)).toEqual([]);
});

test('words that the publication has listed are told with its reason, where they are ours', () => {
  const avoid = [
    { words: 'trade war', instead: 'dispute over tariffs', why: 'nobody has died' },
    { words: '战争', why: '没有人死' },
  ];
  const about = { ...ABOUT, style: { avoid } };
  const [first, second, ...more] = tell(
    'A Trade\nwar, “a trade war”. Trade wars. 贸易战争',
    '',
    about,
  );
  expect(first).toMatchObject({
    code: 'style.avoid',
    at: { line: 10, column: 3 },
    message: '“Trade war” is not a word of this publication: nobody has died',
    remedy: 'write dispute over tariffs',
  });
  expect(second).toMatchObject({ at: { line: 11, column: 35 }, remedy: 'use other words' });
  expect(more).toEqual([]);
});

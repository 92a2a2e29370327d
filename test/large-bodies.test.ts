/** A body as large as one may be, all of one thing, is read and checked in the time of the suite, whatever it is made of. */
import { expect, test } from 'vitest';
import { ABOUT, BASE, item, toEntries } from '../src/model/entries.fixture.ts';
import { judgeEntries } from '../src/rules/rules.ts';
import { factsOf } from '../src/content/prose/facts.ts';
import { parseProse } from '../src/content/prose/parse-prose.ts';
import { MAX_BYTES } from '../src/content/prose/scan.ts';
import { judgePublication } from './support/judged.ts';

const [EMPTY] = toEntries({ 'coverage/2025/04/a.mdx': item('') });

function check(body: string): number {
  const { tree, problems } = parseProse(body, { path: 'a.mdx', firstLine: 10 });
  if (EMPTY === undefined) throw new Error('no entry');
  const entries = [...toEntries(BASE), { ...EMPTY, body, facts: factsOf(tree) }];
  return (
    problems.length +
    judgePublication(ABOUT, entries).findings.length +
    judgeEntries(entries, ABOUT).length
  );
}

/** `part` as often as it fits between the two ends. */
function fill(part: string, start = '', end = ''): string {
  const size = (text: string) => new TextEncoder().encode(text).length;
  return `${start}${part.repeat((MAX_BYTES - size(start) - size(end)) / size(part))}${end}`;
}

const SAY = '<Statement id="x" by="ann" said="2025-04-01"';

test.each([
  ['words', fill('a ')],
  ['one word', fill('a')],
  ['digits', fill('1')],
  ['other scripts', fill('习')],
  ['blanks', fill(' ')],
  ['empty lines', fill('\n')],
  ['paragraphs', fill('a\n\n')],
  ['emphasis', fill('*a* ')],
  ['emphasis that does not end', fill('*a ')],
  ['underscores in one word', fill('a_')],
  ['code', fill('`a` ')],
  ['backslashes', fill('\\')],
  ['headings', fill('## a\n\n')],
  ['lists', fill('- a\n')],
  ['tables', fill('|a|\n', '|a|\n|-|\n')],
  ['blocks of code', fill('a\n', '```\n', '```\n')],
  ['links', fill('[a](/people/ann)\n\n')],
  ['links that lead nowhere', fill('[a](/people/nobody)\n\n')],
  ['bare addresses', fill('http://a.example ')],
  ['bare addresses without end', fill('http://')],
  ['hosts', fill('www.')],
  ['mail addresses', fill('a@b.example ')],
  ['an address of ours', fill('a/', '[a](/', ')')],
  ['an address of others', fill('a/', '[a](https://b.example/', ')')],
  ['a query', fill('a=b&', '[a](https://b.example/?', ')')],
  ['the words of a link', fill('a ', '[', '](/people/ann)')],
  ['the title of a link', fill('a ', '[b](/people/ann "', '")')],
  ['a picture', fill('a/', '![b](', ')')],
  ['entities', fill('<Entity id="ann"/> ')],
  ['quotations', fill('<Quote by="ann">a</Quote> ')],
  ['statements', fill(`${SAY}>a</Statement> `)],
  ['the words of a statement', fill('a ', `${SAY}>`, '</Statement>')],
  ['relations', fill('a/b#c ', `${SAY} denies="`, '">a</Statement>')],
  ['attributes', fill('a="b" ', '<Quote ', '>a</Quote>')],
  ['an id', fill('a-', '<Entity id="', '" />')],
  ['addresses of pages', fill('people/ann ', '<SeeAlso ids="', '" />')],
  [
    'the source of a quotation',
    fill('a/', '<Quote by="ann" cite="https://b.example/', '">a</Quote>'),
  ],
  ['days of the week', fill('Tuesday, 12 February ')],
  ['notes to oneself', fill('TODO ')],
  ['tags that are not closed', fill('a', '<Quote ')],
  ['code in brackets', fill('a+', '{', '}')],
  ['comments', fill('<!-- a -->\n')],
])('%s', (_, body) => {
  expect(body.length).toBeGreaterThan(80_000);
  expect(check(body)).toBeLessThan(100_000);
});

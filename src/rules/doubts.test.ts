import { describe, expect, test } from 'vitest';
import { ABOUT, BASE, item, say, toEntries, type Files } from '../model/entries.fixture.ts';
import { withoutTracking } from './links.ts';
import { judgeEntries } from './rules.ts';

const SIGNED = 'credits: [{ role: curator, name: The desk }]';
const A = 'coverage/2025/04/a.mdx';

function tell(files: Files, about = ABOUT) {
  return judgeEntries(toEntries({ ...BASE, ...files }), about).filter(
    ({ code }) => !code.startsWith('style.'),
  );
}

function codes(files: Files, about = ABOUT): string[] {
  return tell(files, about).map(
    ({ code, severity, field }) => `${code} ${severity} ${field ?? ''}`,
  );
}

/** Codes of an item that is signed and in its month, with another body or other lines. */
function tellItem(body: string, more = '', sources?: string): string[] {
  const input = { added: '2025-04-11', more: `${SIGNED}\n${more}` };
  return codes({ [A]: item(body, sources === undefined ? input : { ...input, sources }) });
}

const from = (url: string, more = '') =>
  `sources: [{ outlet: post, url: "${url}", published: 2025-04-10${more} }]`;

test('an item that is as it should be gives no doubt', () => {
  expect(tellItem(`On Thursday 10 April, ${say('x')}.`)).toEqual([]);
});

describe('the folder', () => {
  test('of a month of which the item does not tell', () => {
    const [found, ...more] = tell({
      'coverage/2025/02/a.mdx': item('', { added: '2025-04-11', more: SIGNED }),
    });
    expect(found).toMatchObject({ code: 'doubt.folder', severity: 'warning' });
    expect(found?.remedy).toContain('coverage/2025/04/');
    expect(more).toEqual([]);
  });

  test.each([
    [
      'it happened then',
      'coverage/2025/03/a.mdx',
      'dates: { added: 2025-04-11, happened: 2025-03 }',
    ],
    [
      'some of the days are of it',
      'coverage/2025/02/a.mdx',
      'dates: { added: 2025-04-11, happened: 2025-01-20/2025-04-01 }',
    ],
    ['it was only added then', 'coverage/2025/05/a.mdx', 'dates: { added: 2025-05-01 }'],
  ])('is right when %s', (_, path, dates) => {
    const text = item('', { more: SIGNED }).replace('dates: { added: 2025-12-31 }', dates);
    expect(codes({ [path]: text })).toEqual([]);
  });
});

describe('an address', () => {
  test.each([
    ['https://a.example/p?utm_source=x&id=1', 'https://a.example/p?id=1'],
    ['https://a.example/p?utm_source=x&UTM_medium=y#part', 'https://a.example/p#part'],
    ['https://a.example/p?fbclid=x', 'https://a.example/p'],
    ['https://a.example/p?id=1&gclid', 'https://a.example/p?id=1'],
    ['https://a.example/p?page=2&q=utm_source', 'https://a.example/p?page=2&q=utm_source'],
    ['https://a.example/utm_source=x', 'https://a.example/utm_source=x'],
  ])('%s is clean as %s', (url, clean) => {
    expect(withoutTracking(url)).toBe(clean);
  });

  test('that tells where readers come from is told with the clean one, wherever it stands', () => {
    const url = 'https://post.example/a?utm_source=x';
    const [found] = tell({
      [A]: item('', { added: '2025-04-11', more: SIGNED, sources: from(url) }),
    });
    expect(found).toMatchObject({ code: 'doubt.tracking', field: 'sources[0].url' });
    expect(found?.remedy).toBe('write https://post.example/a');
    expect(tellItem(`[There](${url})`)).toEqual(['doubt.tracking warning body']);
    expect(tellItem(`<Quote by="ann" cite="${url}">So</Quote>`)).toEqual([
      'doubt.tracking warning Quote.cite',
    ]);
  });

  test('begins with http: where the front page of the outlet has https:', () => {
    expect(tellItem('', '', from('http://www.post.example/a'))).toEqual([
      'doubt.http warning sources[0].url',
    ]);
    expect(tellItem('', '', from('http://other.example/a'))).toEqual([]);
    expect(tellItem('', '', from('http://post.example/a', ', via: wire'))).toEqual([]);
  });
});

describe('two items of one piece', () => {
  const build = (body: string, url = 'https://post.example/a') =>
    codes({
      [A]: item('', { added: '2025-04-11', more: SIGNED }),
      'coverage/2025/04/b.mdx': item(body, {
        added: '2025-04-11',
        more: SIGNED,
        sources: from(url),
      }),
    });

  test.each(['https://post.example/a', 'http://www.post.example/a/', 'https://post.example/a#b'])(
    'are noted, as %s',
    (url) => {
      expect(build('', url)).toContain('doubt.twice note sources[0].url');
    },
  );

  test.each([
    ['leads to the other', '<SeeAlso ids="coverage/2025/04/a" />', undefined],
    ['covers another piece', '', 'https://post.example/b'],
  ])('are not where one %s', (_, body, url) => {
    expect(build(body, url)).toEqual([]);
  });
});

describe('a weekday beside a date that falls on another one', () => {
  test.each([
    'On Tuesday, 12 February 2025, it rained.',
    'On Friday 10 April it rained.',
    'On Friday, April 10th, it rained.',
    'On Friday, the 10th of April 2025, it rained.',
    'On Tuesday, 12 Feb. 2025, it rained.',
    'On Tuesday, Feb. 12, 2025, it rained.',
    'On Tues., Feb 12, 2025, it rained.',
    'On Fri 10 April it rained.',
    'On 12 February 2025 (Tuesday) it rained.',
    'On 10 April (Fri.) it rained.',
    'On Feb. 12, 2025 (Tue) it rained.',
  ])('is told: %s', (text) => {
    expect(tellItem(text)).toEqual(['doubt.weekday warning body']);
    expect(tellItem('', `withdrawn: ${JSON.stringify(text)}`)).toEqual([
      'doubt.weekday warning withdrawn',
    ]);
  });

  test('says which one it was, and where', () => {
    const [found] = tell({
      [A]: item('It rained.\n\nOn Tuesday, 12 February 2025', {
        added: '2025-04-11',
        more: SIGNED,
      }),
    });
    expect(found?.message).toBe('“Tuesday, 12 February 2025” was a Wednesday');
    expect(found?.at).toEqual({ line: 12, column: 4 });
  });

  test.each([
    ['that is right', 'On Wednesday, 12 February 2025, it rained.'],
    ['that is right, in short', 'On Wed 12 Feb. 2025 and on 10 Sept. 2025 (Wed) it rained.'],
    ['of a newspaper', 'The Sun, 12 February 2025'],
    ['within another word', 'Marched on Sundry 12 Marchers'],
    ['of which the year is not certain', 'On Friday 10 October it rained.'],
    ['that no month has', 'On Friday 31 April it rained.'],
    ['of a speaker', say('x', {}, 'On Friday 10 April')],
  ])('is none: a date %s', (_, text) => {
    expect(tellItem(text)).toEqual([]);
  });

  test('is looked for in English alone', () => {
    const text = item('On Friday 10 April', { added: '2025-04-11', more: SIGNED });
    expect(codes({ [A]: text }, { ...ABOUT, language: 'de' })).toEqual([]);
  });
});

describe('what was left in a text', () => {
  test.each([
    ['a note to oneself', 'It rained. TODO: look it up'],
    ['a claim without a source', 'It rained \\[citation needed\\].'],
  ])('%s', (_, body) => {
    expect(tellItem(body.replaceAll('\\', ''))).toEqual(['doubt.unfinished warning body']);
  });

  test('a word that holds the same letters is none', () => {
    expect(tellItem('MASTODON and todo lists')).toEqual([]);
  });

  test('the code of a character, which a field shows as it is', () => {
    const text = item('', { added: '2025-04-11', more: SIGNED });
    expect(codes({ [A]: text.replace('title: An item', 'title: Buy &amp; sell') })).toEqual([
      'doubt.reference warning title',
    ]);
    for (const title of ['Caf&eacute; Lee', 'M&uuml;ller', 'Bread &AMP; wine', 'A &#8364;'])
      expect(codes({ [A]: text.replace('title: An item', `title: "${title}"`) })).toHaveLength(1);
    expect(
      codes({ [A]: text.replace('title: An item', 'title: AT&T; and R&Dept; there') }),
    ).toEqual([]);
  });

  test.each(['“It is so”', '"It is so"', '‘It is so’', '«It is so»'])(
    'quotation marks that the page sets itself: %s',
    (words) => {
      expect(tellItem(say('x', {}, words))).toEqual(['doubt.marks warning Statement']);
      expect(tellItem(`<Quote by="ann">${words}</Quote>`)).toEqual(['doubt.marks warning Quote']);
      expect(tellItem(say('x', { kind: 'paraphrase' }, words))).toEqual([]);
    },
  );

  test('marks of a quotation within one are right', () => {
    expect(tellItem(say('x', {}, '“Yes” and “no”'))).toEqual([]);
  });
});

describe('a credit', () => {
  const sign = (name: string) =>
    codes({
      [A]: item('', {
        added: '2025-04-11',
        more: `credits: [{ role: curator, name: ${JSON.stringify(name)} }]`,
        sources:
          'sources: [{ outlet: post, url: https://post.example/a, published: 2025-04-10, ' +
          `credits: [{ role: author, name: ${JSON.stringify(name)} }] }]`,
      }),
      'organizations/firm.mdx': '---\nname: Kay and Lee\n---\n',
    });

  test.each(['Ann Lee and Bo Ek', 'Ann Lee & Bo Ek', 'Ann Lee, Wire', 'Lee, Ann', 'Staff, Wire'])(
    'of more than one name: %s',
    (name) => {
      expect(sign(name)).toEqual([
        'doubt.byline warning credits[0].name',
        'doubt.byline warning sources[0].credits[0].name',
      ]);
    },
  );

  test.each(['Ann Lee', 'Martin King, Jr.', 'Kay, Inc.', 'Kay and Lee', 'Sandy Anders'])(
    'of one: %s',
    (name) => {
      expect(sign(name)).toEqual([]);
    },
  );
});

test.each(['photographer', 'illustrator'])('who made its picture alone has not: %s', (role) => {
  const more = `credits: [{ role: ${role}, name: Jo }]`;
  expect(codes({ [A]: item('', { added: '2025-04-11', more }) })).toEqual([
    'doubt.credits warning credits',
  ]);
});

test('an item that nobody has signed is told', () => {
  expect(codes({ [A]: item('', { added: '2025-04-11' }) })).toEqual([
    'doubt.credits warning credits',
  ]);
});

describe('a lead that is a copy', () => {
  const lead = (...others: readonly string[]) =>
    `sources: [{ outlet: wire, via: post, url: "https://post.example/wire" }, ${others.join(', ')}]`;
  const record = '{ outlet: post, url: "https://post.example/record", official: "yes" }';
  const own = '{ outlet: wire, url: "https://wire.example/a" }';
  const other = '{ outlet: post, url: "https://post.example/a" }';

  test.each([
    ['the official record', [other, record], ['doubt.lead warning sources[0].url']],
    ['the page of the outlet itself', [other, own], ['doubt.lead warning sources[0].url']],
    ['a page of another outlet', [other], []],
    ['another copy', ['{ outlet: wire, via: post, url: "https://post.example/b" }'], []],
    ['a record without an address', ['{ outlet: wire, official: "yes", unlinked: Not seen. }'], []],
  ])('is told beside %s', (_, others, expected) => {
    expect(tellItem('', '', lead(...others))).toEqual(expected);
  });

  test('is right where the other one rests on something else', () => {
    const sources = lead(own.replace(' }', ', origin: A speech. }')).replace(
      'via: post',
      'via: post, origin: A letter.',
    );
    expect(tellItem('', '', sources)).toEqual([]);
  });

  test('is none where the lead is the record itself, at whatever address', () => {
    expect(tellItem('', '', lead(own).replace('via: post', 'via: post, official: "yes"'))).toEqual(
      [],
    );
  });
});

import { describe, expect, test } from 'vitest';
import { toLastWrittenDay } from '../../time/bounds.ts';
import { ABOUT, BASE, item, say, toEntries } from '../entries.fixture.ts';
import { judgeFiles, judgePublication } from '../../../test/support/judged.ts';

const A = 'coverage/2025/04/a.mdx';
const B = 'coverage/2025/04/b.mdx';

function read(files: Record<string, string>) {
  const { publication, findings } = judgeFiles(files);
  const { statements, byAddress } = publication.record;
  const get = (address: string) => byAddress.get(`/coverage/2025/04/${address}`);
  const told = findings.map(({ at, field, code, severity }) => ({ at, field, code, severity }));
  return { publication, findings, told, statements, get };
}

/** The place of the first statement of an `item`. */
const at = { line: 10, column: 1 };

describe('a statement', () => {
  test('has its speaker, side, listener, words and four clocks', () => {
    const { get } = read({
      [A]: item(
        say(
          'x',
          {
            by: 'bo',
            as: 'minister',
            to: 'wire',
            said: '2025-04-02',
            published: '2025-04-03',
            happened: '2025-03',
            about: 'ask',
            position: 'no',
          },
          'not so',
        ),
        { place: 'east', added: '2025-04-12' },
      ),
    });
    const found = get('a#x');
    expect(found?.nameSpeakers()).toBe('Bo');
    expect(found).toMatchObject({
      role: 'minister',
      parties: ['east'],
      onRecord: true,
      kind: 'quote',
      words: 'not so',
      wordCount: 2,
      position: 'no',
      publishedBy: 'statement',
      knownOn: '2025-04-03',
    });
    expect(found?.to).toMatchObject({ kind: 'outlet', id: 'wire' });
    expect(found?.about?.id).toBe('ask');
    const clocks = [found?.happened, found?.said, found?.published, found?.added].map((placed) => [
      placed?.when.text,
      placed?.zone,
    ]);
    expect(clocks).toEqual([
      ['2025-03', 'Asia/Shanghai'],
      ['2025-04-02', 'Asia/Shanghai'],
      ['2025-04-03', 'Asia/Shanghai'],
      ['2025-04-12', 'UTC'],
    ]);
  });

  test.each([
    ['where the item is datelined', { place: 'fair' }, 'ann', 'Europe/Zurich'],
    ['unless that is the clock of another side', { place: 'east' }, 'ann', 'America/New_York'],
    ['but there for somebody of no side', { place: 'east' }, 'dee', 'Asia/Shanghai'],
    ['without a dateline, where the side has its clock', {}, 'ann', 'America/New_York'],
    ['else at the desk', {}, 'dee', 'UTC'],
  ])('its days are counted %s', (_, input, by, zone) => {
    const fair = { 'places/fair.mdx': '---\nname: Fair\ncountry: CH\nzone: Europe/Zurich\n---\n' };
    expect(read({ ...fair, [A]: item(say('x', { by }), input) }).get('a#x')?.said.zone).toBe(zone);
  });

  test('an anonymous one has the label of the report, a side only if it is said to speak for one, and is not on record', () => {
    const anonymous = { by: 'anonymous', as: 'an official' };
    const { get } = read({
      [A]: item(`${say('x', anonymous)} ${say('y', { ...anonymous, 'on-behalf-of': 'office' })}`),
    });
    expect(get('a#x')?.nameSpeakers()).toBe('an official');
    expect(get('a#x')).toMatchObject({
      speaker: undefined,
      parties: [],
      onRecord: false,
    });
    expect(get('a#y')).toMatchObject({ parties: ['north'], onRecord: false });
  });

  const roles =
    '---\nname: Dee\nroles: [{ title: Clerk, organization: office, to: 2025-04-01 }]\n---\n';
  test.each([
    ['that of the body spoken for', { by: 'bo', 'on-behalf-of': 'office' }, ['north']],
    ['none, if that has none', { by: 'bo', 'on-behalf-of': 'dee' }, []],
    ['that of the body in which a role is held', { by: 'dee', said: '2025-04-01' }, ['north']],
    ['but not after the role has ended', { by: 'dee', said: '2025-04-03' }, []],
    [
      'that of each body spoken for',
      { by: 'office', 'on-behalf-of': 'office bo' },
      ['north', 'east'],
    ],
    ['one side once', { by: 'office', 'on-behalf-of': 'ann office' }, ['north']],
  ])('its side is %s', (_, attributes, side) => {
    const files = {
      [A]: item(say('x', attributes)),
      ...('on-behalf-of' in attributes ? {} : { 'people/dee.mdx': roles }),
    };
    expect(read(files).get('a#x')?.parties).toEqual(side);
  });

  test('its side is that of the body above', () => {
    const files = {
      [A]: item(say('x', { by: 'desk' })),
      'organizations/desk.mdx': '---\nname: Desk\nparent: office\n---\n',
    };
    expect(read(files).get('a#x')?.parties).toEqual(['north']);
  });

  const two = (first: string, second: string) =>
    `sources: [{ outlet: post, url: https://a.example/${first} }, { outlet: wire, url: https://b.example/${second} }]`;
  test.each([
    [
      'statement',
      say('x', { published: '2025-04-03' }),
      two(', published: 2025-04-05', ''),
      '2025-04-03',
    ],
    [
      'source',
      say('x', { source: '1' }),
      two(', published: 2025-04-05', ', published: 2025-04-06'),
      '2025-04-06',
    ],
    [
      'source',
      say('x', { source: '0 1' }),
      two(', published: 2025-04-07', ', published: 2025-04-06'),
      '2025-04-06',
    ],
    ['item', say('x', { source: '1' }), two(', published: 2025-04-05', ''), '2025-04-05'],
    ['added', say('x'), two('', ''), '2025-04-20'],
  ])('was published when its %s says', (publishedBy, body, sources, day) => {
    const found = read({ [A]: item(body, { sources, added: '2025-04-20' }) }).get('a#x');
    expect(found?.publishedBy).toBe(publishedBy);
    expect(found === undefined ? '' : toLastWrittenDay(found.published.when)).toBe(day);
  });

  test('without any other date it was published on the day of the desk on which it was added', () => {
    const body = say('x', { by: 'bo', said: '2025-04-10T20:00Z' });
    const { told, get } = read({
      [A]: item(body, { sources: two('', ''), added: '2025-04-10', place: 'east' }),
    });
    expect(get('a#x')?.published.zone).toBe('UTC');
    expect(told).toEqual([]);
  });

  test('all are in the order of saying: earliest bound, then precision, then address', () => {
    const { statements } = read({
      [A]: item(
        [
          say('z', { said: '2025-04-03' }),
          say('m', { said: '2025-04' }),
          say('i', { said: '2025-04-01/2025-04-09' }),
        ].join(' '),
      ),
      [B]: item(
        [say('d', { said: '2025-04-01' }), say('t', { said: '2025-04-01T00:00-04:00' })].join(' '),
      ),
    });
    expect(statements.map(({ id }) => id)).toEqual(['t', 'd', 'i', 'm', 'z']);
  });
});

describe('relations', () => {
  test('are seen from both ends, within an item and between items', () => {
    const { get } = read({
      [A]: item(`${say('x')} ${say('y', { said: '2025-04-02', denies: '#x' })}`),
      [B]: item(
        say('z', {
          said: '2025-04-03',
          confirms: 'coverage/2025/04/a#x',
          'replies-to': '/coverage/2025/04/a#y',
        }),
      ),
    });
    expect(get('a#x')?.reverse.map(({ type, from }) => `${type} ${from.id}`)).toEqual([
      'denies y',
      'confirms z',
    ]);
    expect(get('b#z')?.relations.map(({ type, to }) => `${type} ${to.id}`)).toEqual([
      'confirms x',
      'replies-to y',
    ]);
    expect(get('a#y')?.relations[0]).toBe(get('a#x')?.reverse[0]);
  });

  test.each([
    ['2025-04-03', '2025-04-05', true],
    ['2025-04-05', '2025-04-05', false],
    ['2025-04-06', '2025-04-05', false],
  ])(
    'an answer published %s to a claim published %s precedes it: %s',
    (answer, claim, precedes) => {
      const body = `${say('claim', { published: claim })} ${say('answer', { said: '2025-04-02', published: answer, denies: '#claim' })}`;
      expect(read({ [A]: item(body) }).get('a#answer')?.relations[0]?.precedesClaim).toBe(precedes);
    },
  );

  test('of a draft are checked and not shown', () => {
    const { get, told } = read({
      [A]: item(say('x')),
      [B]: item(say('y', { denies: 'coverage/2025/04/a#x' }), { more: 'status: draft' }),
    });
    expect(told).toEqual([]);
    expect(get('b#y')).toBeUndefined();
    expect(get('a#x')?.reverse).toEqual([]);
  });
});

describe('a finding', () => {
  const relation = say('y', { said: '2025-04-02', denies: '#x' });
  test.each([
    ['a relation to nothing', relation, 'Statement.denies', 'reference.dangling'],
    [
      'a relation to something said later',
      `${relation} ${say('x', { said: '2025-04-04' })}`,
      'Statement.denies',
      'relation.later',
    ],
    ['a speaker not there', say('x', { by: 'nobody' }), 'Statement.by', 'reference.dangling'],
    [
      'a question that is not there',
      say('x', { about: 'aks' }),
      'Statement.about',
      'reference.dangling',
    ],
    [
      'a position that is not there',
      say('x', { about: 'ask', position: 'maybe' }),
      'Statement.position',
      'reference.dangling',
    ],
    [
      'a source that is not there',
      say('x', { source: '1' }),
      'Statement.source',
      'statement.source',
    ],
    ['said after published', say('x', { said: '2025-04-12' }), 'Statement.said', 'date.order'],
    [
      'published after added',
      say('x', { published: '2026-01-05' }),
      'Statement.published',
      'date.order',
    ],
  ])('%s', (_, body, field, code) => {
    expect(read({ [A]: item(body) }).told).toEqual([{ at, field, code, severity: 'error' }]);
  });

  test.each([
    ['said in a time that overlaps its publication', say('x', { said: '2025-04-01/2025-04-20' })],
    [
      'said on a day that may be the day of publication elsewhere',
      say('x', { by: 'ann', said: '2025-04-10T20:00-04:00' }),
    ],
    ['a relation to something of the same day', `${relation} ${say('x', { said: '2025-04-02' })}`],
  ])('but not %s', (_, body) => {
    expect(read({ [A]: item(body) }).told).toEqual([]);
  });

  test('brings the nearest right one', () => {
    const { findings } = read({
      [A]: item(`${say('no-call')} ${say('y', { said: '2025-04-02', denies: '#no-cal' })}`),
    });
    expect(findings[0]?.remedy).toContain('“/coverage/2025/04/a#no-call”');
    expect(read({ [A]: item(say('x', { about: 'aks' })) }).findings[0]?.remedy).toContain('“ask”');
    expect(
      read({ [A]: item(say('x', { about: 'ask', position: 'opne' })) }).findings[0]?.remedy,
    ).toContain('“open”');
  });

  test.each(['draft', 'withdrawn'])(
    'a relation of a published item to one that is %s',
    (status) => {
      const more =
        status === 'draft' ? 'status: draft' : 'status: withdrawn\nwithdrawn: It was wrong.';
      const { told } = read({
        [A]: item(relation.replace('#x', 'coverage/2025/04/b#x')),
        [B]: item(say('x'), { more }),
      });
      expect(told).toEqual([
        { at, field: 'Statement.denies', code: `reference.${status}`, severity: 'error' },
      ]);
    },
  );

  const asked = (window: string) => ({
    'questions/ask.mdx': `---\ntitle: Ask?\ndefinition: It counts.\nwindow: ${window}\npositions: { "yes": Yes., "no": No. }\n---\n`,
  });
  test.each([
    ['speaks of a time after it', { happened: '2025-03' }, true],
    ['speaks of a time in it', { happened: '2025-01-15' }, false],
    ['was said before it', { said: '2024-12-30' }, true],
    ['was said after it', {}, false],
    ['was written here before it, on 31 December 2025', {}, false, '2026'],
  ])('a warning where a statement %s', (_, attributes, warned, window = '2025-01/2025-02') => {
    const { told } = read({
      ...asked(window),
      [A]: item(say('x', { about: 'ask', ...attributes })),
    });
    expect(told.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      warned ? ['statement.window warning'] : [],
    );
  });

  test('a warning for more than 75 words of one source, statements and quotations together', () => {
    // Words of its own in each, since the same ones again would be a finding as well.
    const words = (n: number) =>
      Array.from({ length: 25 }, (_, at) => `word${'abc'[n]}${at}`).join(' ');
    const body = `${[0, 1, 2].map((n) => say(`s${String(n)}`, {}, words(n))).join(' ')} <Quote by="ann">one</Quote>`;
    expect(
      read({ [A]: item(body) }).told.map(({ code, severity }) => `${code} ${severity}`),
    ).toEqual(['quote.much warning']);
    expect(read({ [A]: item(body.replace(/ <Quote.*/, '')) }).told).toEqual([]);
    expect(
      read({
        [A]: item(
          body
            .replaceAll('by="ann"', 'by="ann" kind="paraphrase"')
            .replace('<Quote by="ann" kind="paraphrase">', '<Quote by="ann">'),
        ),
      }).told,
    ).toEqual([]);
  });
});

test('a date that is none leaves its statement out and does not stop the others', () => {
  const entries = toEntries({ ...BASE, [A]: item(`${say('x')} ${say('y')}`) }).map((entry) => ({
    ...entry,
    facts: {
      ...entry.facts,
      statements: entry.facts.statements.map((fact) =>
        fact.id === 'x' ? { ...fact, said: 'soon' } : fact,
      ),
    },
  }));
  const { publication } = judgePublication(ABOUT, entries);
  expect(publication.record.statements.map(({ id }) => id)).toEqual(['y']);
});

const PATH = 'coverage/2025/04/a.mdx';

function readJoint(attributes: Readonly<Record<string, string>>) {
  const { publication, findings } = judgeFiles({ [PATH]: item(say('x', attributes)) });
  return { findings, record: publication.record, joint: publication.record.statements[0] };
}

describe('a joint statement', () => {
  test('is one statement of all for whom it speaks', () => {
    const { joint, record } = readJoint({ by: 'bo', 'on-behalf-of': 'office bo' });
    expect(record.statements).toHaveLength(1);
    expect(joint?.nameSpeakers()).toBe('Office and Bo');
    expect(joint).toMatchObject({ parties: ['north', 'east'] });
    for (const url of ['/organizations/office', '/people/bo'])
      expect(record.of.get(url)).toEqual([joint]);
  });

  test('of somebody who speaks for two others is told under his name', () => {
    const { joint } = readJoint({ by: 'dee', 'on-behalf-of': 'office bo' });
    expect(joint?.nameSpeakers()).toBe('Dee');
    expect(joint).toMatchObject({ parties: ['north', 'east'] });
  });

  test('has the clock of the desk, as it is that of no side', () => {
    expect(readJoint({ by: 'bo', 'on-behalf-of': 'office bo' }).joint?.said.zone).toBe('UTC');
    expect(readJoint({ by: 'bo' }).joint?.said.zone).toBe('Asia/Shanghai');
  });

  test('that names somebody we do not have is a problem at its place', () => {
    const { findings } = readJoint({ by: 'bo', 'on-behalf-of': 'bo offise' });
    expect(findings.map(({ at, code, remedy }) => ({ at, code, remedy }))).toEqual([
      {
        at: { line: 10, column: 1 },
        code: 'reference.dangling',
        remedy: expect.stringContaining('office') as string,
      },
    ]);
  });
});

test('a statement whose publication nobody recorded was public at some time from its saying to our adding', () => {
  const sources = 'sources: [{ outlet: post, url: https://a.example/ }]';
  const body = `${say('x', { said: '2025-04-01' })} ${say('y', { said: '2025-04-05' })}`;
  const { publication } = judgeFiles({
    'coverage/2025/04/a.mdx': item(body, { sources, added: '2025-04-20' }),
  });
  const [first] = publication.record.statements;
  expect(first?.certain.published).toEqual({
    from: first?.certain.said.from,
    until: Date.UTC(2025, 3, 21) - 1,
  });
});

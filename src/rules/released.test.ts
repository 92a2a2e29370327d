import { describe, expect, test } from 'vitest';
import { ABOUT, buildFiles, item, say } from '../model/entries.fixture.ts';
import { listGone, type Released, toReleased } from '../model/released.ts';
import { judgeChanges } from './rules.ts';

const PATH = 'coverage/2025/04/b.mdx';
const KEY = 'coverage/2025/04/b';
const FIRST = { 'coverage/2025/04/a.mdx': item(say('x', { about: 'ask', position: 'no' })) };

function read(body: string, more = '') {
  return buildFiles({ ...FIRST, [PATH]: item(body, { more }) }).publication;
}

function tell(before: string, after: string, more = '') {
  return judgeChanges(read(after, more), toReleased(read(before))).map(
    ({ code, field }) => `${code} ${field ?? ''}`,
  );
}

const ATTRIBUTES = {
  as: 'Clerk',
  to: 'Wire',
  said: '2025-04-02',
  published: '2025-04-03',
  venue: 'briefing',
  happened: '2025-03-30',
  original: 'So ist es',
  lang: 'de',
  translator: 'the desk',
  about: 'ask',
  position: 'yes',
  step: 'first',
  note: 'A first word.',
};

describe('a change is told that the words do not show', () => {
  test.each([
    ['by', { by: 'bo' }],
    ['on-behalf-of', { 'on-behalf-of': 'office' }],
    ['kind', { kind: 'paraphrase' }],
    ['as', { as: 'Judge' }],
    ['to', { to: 'Post' }],
    ['said', { said: '2025-04-01' }],
    ['said, less certain', { said: '2025-04-02~' }],
    ['published', { published: '2025-04-04' }],
    ['venue', { venue: 'interview' }],
    ['happened', { happened: '2025-03-31' }],
    ['original', { original: 'So war es' }],
    ['lang', { lang: 'nl' }],
    ['translator', { translator: 'Wire' }],
    ['position', { position: 'no' }],
    ['step', { step: 'same' }],
    ['note', { note: 'A second word.' }],
    ['denies', { denies: 'coverage/2025/04/a#x' }],
    ['repeats', { repeats: 'coverage/2025/04/a#x' }],
  ])('%s', (_, attributes) => {
    const after = say('y', { ...ATTRIBUTES, ...attributes });
    expect(tell(say('y', ATTRIBUTES), after)).toEqual(['change.silent Statement']);
  });

  test('what it is about', () => {
    const { about, position, ...rest } = ATTRIBUTES;
    expect([about, position]).toEqual(['ask', 'yes']);
    expect(tell(say('y', ATTRIBUTES), say('y', rest))).toHaveLength(1);
  });

  test('which words are the statement', () => {
    expect(tell(`Indeed ${say('y')}`, say('y', {}, 'Indeed It is so'))).toHaveLength(1);
  });

  test('who is quoted', () => {
    const quote = (by: string) => `<Quote by="${by}">It is so</Quote>`;
    expect(tell(quote('ann'), quote('bo'))).toHaveLength(1);
  });
});

describe('no change is told', () => {
  test('of punctuation and case', () => {
    const after = say('y', { ...ATTRIBUTES, note: 'a first word', original: 'So ist es.' });
    expect(tell(say('y', ATTRIBUTES), after)).toEqual([]);
  });

  test('that a correction tells', () => {
    const more = 'corrections: [{ on: 2026-01-02, type: correction, why: It was Bo. }]';
    expect(tell(say('y'), say('y', { by: 'bo' }), more)).toEqual([]);
  });

  test('of what a release did not keep yet', () => {
    const { body = '' } = toReleased(read(say('y')))[KEY]?.parts ?? {};
    const released: Released = { [KEY]: { parts: { body }, dated: {} } };
    expect(judgeChanges(read(say('y', { by: 'bo' })), released)).toEqual([]);
    expect(judgeChanges(read(say('y', {}, 'It is not')), released)).toHaveLength(1);
  });

  test('of what was not published', () => {
    expect(judgeChanges(read(say('y')), {})).toEqual([]);
  });
});

const note = (why: string, on = '2026-01-02') =>
  `{ on: ${on}, type: correction, was: Ann, now: Bo, why: ${why} }`;
const list = (...notes: string[]) => `corrections: [${notes.join(', ')}]`;

describe('a published correction', () => {
  const body = say('y');
  const compare = (before: string, after: string) =>
    judgeChanges(read(body, after), toReleased(read(body, before)));

  test.each([
    ['is taken out', list(note('One.')), '', ['title']],
    [
      'is taken out of several',
      list(note('One.'), note('Two.')),
      list(note('Two.')),
      ['corrections'],
    ],
    ['gives way to another', list(note('One.')), list(note('Two.', '2026-01-03')), ['corrections']],
    ['is reworded', list(note('One.')), list(note('Another one.')), ['corrections', 0]],
    ['has another day', list(note('One.')), list(note('One.', '2026-01-03')), ['corrections']],
    [
      'is said to be of another type',
      list(note('One.')),
      list(note('One.').replace('type: correction', 'type: update')),
      ['corrections', 0],
    ],
  ])('is told that %s', (_, before, after, place) => {
    const found = compare(before, after);
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'correction.gone error',
    ]);
    expect(JSON.stringify(found[0]?.at)).toBe(JSON.stringify(place));
    expect(found[0]?.message).toContain('the correction of 2026-01-02 is gone');
  });

  test.each([
    ['another one', list(note('One.'), note('Two.'))],
    ['another one above it', list(note('Two.'), note('One.'))],
    ['other punctuation', list(note('one'))],
  ])('may get %s', (_, after) => {
    expect(compare(list(note('One.')), after)).toEqual([]);
  });

  test('is told of a withdrawn item and of other kinds, too', () => {
    const person = (more: string) =>
      buildFiles({ 'people/ann.mdx': `---\nname: Ann\nparty: north\n${more}\n---\n` }).publication;
    expect(
      judgeChanges(person(''), toReleased(person(list(note('One.'))))).map(({ at }) => at),
    ).toEqual([['name']]);
    const withdrawn = 'status: withdrawn\nwithdrawn: It was wrong.';
    expect(compare(list(note('One.')), withdrawn).map(({ code }) => code)).toEqual([
      'correction.gone',
    ]);
  });
});

describe('dates.updated alone', () => {
  const UPDATED = 'dates: { added: 2025-12-31, updated: 2026-01-02 }';
  const edit = (from: string, to: string, body = 'It began.') => {
    const before = item(body);
    const after = before.replace('dates: { added: 2025-12-31 }', UPDATED).replace(from, to);
    const build = (text: string) => buildFiles({ ...FIRST, [PATH]: text }).publication;
    return judgeChanges(build(after), toReleased(build(before)));
  };

  test('lets the text go on', () => {
    expect(edit('It began.', 'It began. It went on.')).toEqual([]);
    expect(edit('It began.', `It began. ${say('z')}`)).toEqual([]);
  });

  test('a changed text is told at its first line, not at the blank one before it', () => {
    const [found] = judgeChanges(read('\n\nIt ended.'), toReleased(read('It began.')));
    const lines = item('\n\nIt ended.').split('\n');
    expect(found?.at).toEqual({ line: lines.indexOf('It ended.') + 1, column: 1 });
  });

  test.each([
    ['a new headline', 'title: An item', 'title: Another item', 'title'],
    ['a new summary', 'summary: It says so.', 'summary: It says no.', 'summary'],
  ])('is no note of %s', (_, from, to, field) => {
    const [found, ...more] = edit(from, to);
    expect(found).toMatchObject({ code: 'change.silent', field });
    expect(found?.remedy).not.toContain('dates.updated');
    expect(more).toEqual([]);
  });

  test('is no note of a statement or a quotation that says something else', () => {
    expect(edit('by="ann"', 'by="bo"', say('y')).map(({ field }) => field)).toEqual(['Statement']);
    const quote = '<Quote by="ann">It is so</Quote>';
    expect(edit('by="ann"', 'by="bo"', quote).map(({ field }) => field)).toEqual(['Quote']);
  });

  test('is offered where it is enough', () => {
    const [found] = judgeChanges(read('It went on.'), toReleased(read('It began.')));
    expect(found?.remedy).toContain('dates.updated');
  });
});

describe('an address that was published and has died', () => {
  const tellDead = (before: string, after: string, more = '') =>
    judgeChanges(read(after, more), toReleased(read(before))).map(
      ({ code, severity, message, remedy }) => [`${code} ${severity}`, message, remedy] as const,
    );

  test('is told of a statement with another name, by both names', () => {
    const [[code, message, remedy] = [], ...more] = tellDead(say('old'), say('new'));
    expect(code).toBe('released.anchor error');
    expect(message).toContain(`/${KEY}#old was published`);
    expect(remedy).toContain('“new” says what it said: write was="old" beside its id');
    expect(more).toEqual([]);
  });

  test('is told of a statement that is gone, whatever correction says so', () => {
    const more = 'corrections: [{ on: 2026-01-02, type: correction, why: It was not said. }]';
    const codes = tellDead(say('old'), 'It is so', more).map(([code]) => code);
    expect(codes).toEqual(['released.anchor warning']);
  });

  test('is not told where the name is as it was, nor of a withdrawn item', () => {
    expect(tellDead(say('old'), `${say('old')} ${say('new')}`).map(([code]) => code)).toEqual([
      'change.silent warning',
    ]);
    const withdrawn = 'status: withdrawn\nwithdrawn: It was wrong.';
    expect(tellDead(say('old'), say('new'), withdrawn)).toEqual([]);
  });

  test('is not told where a statement has the old name in `was`', () => {
    expect(tellDead(say('old'), say('new', { was: 'older old' }))).toEqual([]);
    const changed = tellDead(say('old'), say('new', { was: 'old' }, 'It was so')).map(
      ([code]) => code,
    );
    expect(changed[0]).toBe('change.silent warning');
  });

  test.each([
    ['', ['released.anchor error']],
    ['was: { open: unknown }', []],
  ])('is told of a position that has another id, with %j', (was, codes) => {
    const ask = (position: string, more: string) =>
      buildFiles({
        'questions/ask.mdx': `---\ntitle: Ask?\ndefinition: It counts.\npositions: { "yes": It is so., "no": It is not., ${position}: It may be. }\n${more}\n---\n`,
      }).publication;
    const found = judgeChanges(ask('unknown', was), toReleased(ask('open', '')));
    expect(
      found
        .map(({ code, severity }) => `${code} ${severity}`)
        .filter((code) => !code.startsWith('change')),
    ).toEqual(codes);
  });

  test.each([
    ['id: begin', ['released.anchor error']],
    ['id: begin, was: [first]', []],
    ['id: first', []],
  ])('is told of a step that has another id: %s', (names, codes) => {
    const measure = (step: string) =>
      buildFiles({
        'measures/m.mdx': `---\ntitle: M\nactor: office\nunit: percent\nhistory: [{ status: in-force, on: 2025-04-01, ${step} }]\n---\n`,
      }).publication;
    const found = judgeChanges(measure(names), toReleased(measure('id: first')));
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(codes);
  });

  test('is told of an old address that redirects no more', () => {
    const before = toReleased(read('It is so', 'aliases: [coverage/2025/04/older]'));
    expect(listGone(read('It is so'), before)).toEqual(['coverage/2025/04/older']);
    expect(listGone(read('It is so', 'aliases: [coverage/2025/04/older]'), before)).toEqual([]);
  });

  test('is told of a series that has another id', () => {
    const series = (id: string) =>
      buildFiles({}, { ...ABOUT, series: [{ id, title: 'Duties', unit: 'percent' }] }).publication;
    expect(listGone(series('tolls'), toReleased(series('duties')))).toEqual([
      'measures/rates/duties',
    ]);
  });
});

describe('what names something that has moved', () => {
  const NAMED = {
    'people/carl-cox.mdx': '---\nname: Carl\nparty: north\n---\n',
    [PATH]: item(
      `[He](/people/carl-cox) said: ${say('y', { by: 'carl-cox', to: 'carl-cox', about: 'ask', position: 'no', repeats: 'coverage/2025/04/a#x' })}`,
      { more: 'entities: [carl-cox]' },
    ),
    'measures/m.mdx':
      '---\ntitle: M\nactor: carl-cox\nhistory: [{ status: announced, on: 2025-01-01, id: first }]\n---\n',
  };
  const release = toReleased(buildFiles({ ...FIRST, ...NAMED }).publication);
  const texts = { ...FIRST, ...NAMED } as Readonly<Record<string, string>>;

  test('says what it said', () => {
    const moved = Object.fromEntries(
      Object.entries(texts)
        .filter(([path]) => !path.startsWith('people/'))
        .map(([path, text]) => [path, text.replaceAll('carl-cox', 'c-cox')]),
    );
    const { publication } = buildFiles({
      ...moved,
      'people/c-cox.mdx': '---\nname: Carl\nparty: north\nredirects: [people/carl-cox]\n---\n',
    });
    expect(judgeChanges(publication, release)).toEqual([]);
  });

  test('of a statement with another name, where it is led on from the old one', () => {
    const first = item(say('z', { about: 'ask', position: 'no', was: 'x' }));
    const second = (texts[PATH] ?? '').replace('#x', '#z');
    const { publication } = buildFiles({
      ...texts,
      'coverage/2025/04/a.mdx': first,
      [PATH]: second,
    });
    expect(judgeChanges(publication, release)).toEqual([]);
  });

  test('and is told where it says something else as well', () => {
    const moved = Object.fromEntries(
      Object.entries(texts)
        .filter(([path]) => !path.startsWith('people/'))
        .map(([path, text]) => [
          path,
          text
            .replaceAll('carl-cox', 'c-cox')
            .replace('position="no" repeats', 'position="yes" repeats'),
        ]),
    );
    const { publication } = buildFiles({
      ...moved,
      'people/c-cox.mdx': '---\nname: Carl\nparty: north\nredirects: [people/carl-cox]\n---\n',
    });
    expect(judgeChanges(publication, release).map(({ message }) => message)).toEqual([
      '“y” says something else than what was published',
    ]);
  });
});

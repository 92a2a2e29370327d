import { describe, expect, test } from 'vitest';
import { buildFiles, item, say } from './entries.fixture.ts';
import { findSilentChanges, toReleased, type Released } from './released.ts';

const PATH = 'coverage/2025/04/b.mdx';
const KEY = 'coverage/2025/04/b';
const FIRST = { 'coverage/2025/04/a.mdx': item(say('x', { about: 'ask', position: 'no' })) };

function read(body: string, more = '') {
  return buildFiles({ ...FIRST, [PATH]: item(body, { more }) }).publication;
}

function tell(before: string, after: string, more = '') {
  return findSilentChanges(read(after, more), toReleased(read(before))).map(
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
    expect(tell(say('y', ATTRIBUTES), after)).toEqual(['change.silent Statement, Quote']);
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

  test('beside the words, if the row is of a release that did not keep it', () => {
    const [head, body, corrections, updated] = toReleased(read(say('y')))[KEY] ?? ['', '', 0, ''];
    const released: Released = { [KEY]: [head, body, corrections, updated] };
    expect(findSilentChanges(read(say('y', { by: 'bo' })), released)).toEqual([]);
    expect(findSilentChanges(read(say('y', {}, 'It is not')), released)).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../time/bounds.ts';
import { buildFiles, item, say } from '../entries.fixture.ts';
import type { Statement } from '../statements/statement.ts';
import { countUnaware, isUnseen, listLadder, toUnseen, type Unseen } from './ladder.ts';
import type { Question } from './question.ts';

const OTHER =
  '---\ntitle: Other?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\n---\n';
const ASK = OTHER.replace('Other', 'Ask').replace('positions', 'related: [other]\npositions');

function ladder(...said: readonly string[]) {
  const { record } = buildFiles({
    'questions/ask.mdx': ASK,
    'questions/other.mdx': OTHER,
    'questions/third.mdx': OTHER,
    'coverage/2025/04/a.mdx': item(said.join(' ')),
  }).publication;
  const question = record.questions.get('/questions/ask') as Question;
  return listLadder(question, record.statements);
}

const listUnseen = ({ first }: Unseen) => first(Infinity).map(({ id }) => id);

const CLAIM = say('claim', {
  said: '2025-04-02',
  published: '2025-04-06',
  about: 'ask',
  position: 'yes',
});
const DENIAL = say('denial', {
  by: 'bo',
  said: '2025-04-04',
  published: '2025-04-04',
  about: 'ask',
  position: 'no',
});
describe('the ladder', () => {
  test('shows what was said before a claim was public', () => {
    const steps = ladder(
      CLAIM,
      DENIAL,
      say('later', { by: 'bo', said: '2025-04-08', about: 'ask' }),
    );
    expect(steps.map(({ unseen }) => listUnseen(unseen))).toEqual([[], ['claim'], []]);
  });

  test('does not claim it where the dates leave it open', () => {
    const steps = ladder(
      CLAIM,
      say('denial', { by: 'bo', said: '2025-04-06', published: '2025-04-06', about: 'ask' }),
    );
    expect(steps[1]?.unseen.count).toBe(0);
  });

  test('learns it from a printed hour', () => {
    const claim = say('claim', {
      said: '2025-04-02',
      published: '2025-04-06T12:00Z',
      about: 'ask',
    });
    const denial = say('denial', {
      by: 'bo',
      said: '2025-04-06',
      published: '2025-04-06T07:45Z',
      about: 'ask',
    });
    expect(ladder(claim, denial).map(({ unseen }) => listUnseen(unseen))).toEqual([[], ['claim']]);
  });

  test('has a column for a side of the question only, and says what counts', () => {
    const unnamed = say('unnamed', {
      by: 'anonymous',
      as: 'a clerk',
      'on-behalf-of': 'office',
      said: '2025-04-05',
      about: 'ask',
      position: 'no',
    });
    const steps = ladder(
      CLAIM,
      unnamed,
      say('dee', { by: 'dee', said: '2025-04-06', about: 'ask', position: 'no' }),
    );
    expect(steps.map(({ parties, counts }) => [parties, counts])).toEqual([
      [['north'], true],
      [['north'], false],
      [[], false],
    ]);
  });

  test('has one step for what two sides say together, in the order of its columns', () => {
    const joint = { by: 'bo', 'on-behalf-of': 'bo office', about: 'ask', position: 'yes' };
    const steps = ladder(say('joint', { ...joint, said: '2025-04-05' }));
    expect(steps.map(({ parties, counts }) => [parties, counts])).toEqual([
      [['north', 'east'], true],
    ]);
  });
});

describe('beside it stands a statement on a related question', () => {
  const beside = (attributes: Readonly<Record<string, string>>) =>
    ladder(
      CLAIM,
      say('x', {
        by: 'bo',
        said: '2025-04-04',
        published: '2025-04-04',
        about: 'other',
        position: 'no',
        ...attributes,
      }),
    ).find(({ statement }) => statement.id === 'x');

  test('made while one of its own was not public', () => {
    expect(beside({})).toMatchObject({ counts: false, beside: { id: 'other' } });
  });

  test('bound to one of its own', () => {
    expect(
      beside({ said: '2025-04-09', published: '2025-04-09', disputes: '#claim' })?.beside?.id,
    ).toBe('other');
  });

  test.each([
    ['but none made afterwards', { said: '2025-04-09', published: '2025-04-09' }],
    ['and none on a question that is not related', { about: 'third' }],
  ])('%s', (_, attributes) => {
    expect(beside(attributes)).toBeUndefined();
  });
});

/** Few moments, so that many are the same; an end that is not certain is infinite. */
const span = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.nat({ max: 4 }), fc.nat({ max: 11 }))
  .map(([from, length, open]): Span => ({
    from: open % 6 === 0 ? -Infinity : from,
    until: open % 5 === 0 ? Infinity : from + length,
  }));
const statements = fc.array(
  fc.record({ said: span, published: span }).map((certain) => ({ certain }) as Statement),
  { maxLength: 60 },
);

test('what speakers could not know is counted and listed as a plain filter of all pairs does', () => {
  fc.assert(
    fc.property(statements, statements, fc.nat({ max: 12 }), (claims, others, most) => {
      const hearers = [...claims, ...others];
      const plain = hearers.map((own) => claims.filter((other) => isUnseen(other, own)));
      const unseen = toUnseen(claims, hearers);
      expect(unseen.map(({ count }) => count)).toEqual(plain.map(({ length }) => length));
      for (const [index, { first }] of unseen.entries()) {
        expect(first(most)).toEqual(plain[index]?.slice(0, most));
        expect(first(Infinity)).toHaveLength(plain[index]?.length ?? 0);
      }
      expect(countUnaware(claims, hearers)).toEqual(
        claims.map((claim) => hearers.filter((own) => isUnseen(claim, own)).length),
      );
    }),
  );
});

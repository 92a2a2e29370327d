/** What holds of every record, whatever was said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABOUT, BASE, item, say, toEntries, type Files } from './entries.fixture.ts';
import { buildPublication } from './publication.ts';
import { getTopicOn } from './questions/as-of.ts';
import { listLadder } from './questions/ladder.ts';
import { findMeasureState } from './measures/measure.ts';
import { getStateOn } from './questions/question.ts';
import type { PublicRecord } from './record.ts';
import { getSeriesValue } from './measures/series.ts';

/** A day of April, and how it is written: to the day, or vaguely. */
const day = fc.integer({ min: 1, max: 28 });
const toDay = (number: number, month = '04') => `2025-${month}-${String(number).padStart(2, '0')}`;

interface Said {
  readonly by: string;
  readonly day: number;
  readonly vague: boolean;
  readonly wait: number;
  readonly position: string;
  readonly relates: number;
  readonly type: string;
}

const said: fc.Arbitrary<Said> = fc.record({
  by: fc.constantFrom('ann', 'bo', 'cy', 'dee', 'anonymous'),
  day,
  vague: fc.boolean(),
  wait: fc.integer({ min: 0, max: 20 }),
  position: fc.constantFrom('yes', 'no', 'open', ''),
  relates: fc.nat({ max: 20 }),
  type: fc.constantFrom('denies', 'retracts', 'repeats', 'updates'),
});

const list = fc.array(said, { maxLength: 10 });

/** One item for each statement; a relation points at any other, so that some are wrong, which must not matter. */
function toFiles(all: readonly Said[], added = '2025-12-31'): Files {
  const files = all.map(({ by, day: number, vague, wait, position, relates, type }, index) => {
    const date = new Date(Date.UTC(2025, 3, number + (vague ? 2 : 0) + wait))
      .toISOString()
      .slice(0, 10);
    const attributes = {
      by,
      said: vague ? `${toDay(number)}/${toDay(number + 2)}` : toDay(number),
      about: 'ask',
      ...(by === 'anonymous' && { as: 'an official', 'on-behalf-of': 'office' }),
      ...(position !== '' && { position }),
      ...(relates < all.length &&
        relates !== index && { [type]: `coverage/2025/04/i${String(relates)}#x` }),
    };
    return [
      `coverage/2025/04/i${String(index)}.mdx`,
      item(say('x', attributes), { added, published: date }),
    ] as const;
  });
  return { ...BASE, ...Object.fromEntries(files) };
}

function build(files: Files) {
  const { publication } = buildPublication(ABOUT, toEntries(files));
  const question = publication.record.questions.get('/questions/ask');
  if (question === undefined) throw new Error('no question');
  return { publication, record: publication.record, question };
}

/** All that a reader may learn of a record, as text. */
function tell({ statements, questions }: PublicRecord): unknown {
  return {
    statements: statements.map(({ address, knownOn, relations, reverse }) => [
      address,
      knownOn,
      relations.map(({ type, to, precedesClaim }) => [type, to.address, precedesClaim]),
      reverse.map(({ type, from }) => [type, from.address]),
    ]),
    questions: [...questions.values()].map(({ states }) =>
      states.map((state) => ({
        ...state,
        statements: state.statements.map(({ address }) => address),
        held: state.held.map(({ party, position, statement }) => [
          party,
          position,
          statement.address,
        ]),
      })),
    ),
  };
}

const shuffled = fc.tuple(list, fc.infiniteStream(fc.nat())).map(([all, numbers]) => {
  const keys = [...numbers.take(all.length)];
  return {
    all,
    order: all.map((_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)),
  };
});

const START = Array.from({ length: 100 }, (_, index) =>
  new Date(Date.UTC(2025, 2, 25 + index)).toISOString().slice(0, 10),
);

describe('the record', () => {
  test('does not depend on the order of files', () => {
    fc.assert(
      fc.property(shuffled, ({ all, order }) => {
        const files = Object.entries(toFiles(all));
        const moved = [
          ...order.map((index) => files[files.length - all.length + index]),
          ...files.slice(0, files.length - all.length),
        ];
        expect(
          tell(build(Object.fromEntries(moved.filter((file) => file !== undefined))).record),
        ).toEqual(tell(build(Object.fromEntries(files)).record));
      }),
    );
  });

  test('does not depend on when things were added here', () => {
    fc.assert(
      fc.property(
        list,
        fc.constantFrom('2025-06-01', '2026-03-04', '2025-05-20T12:00Z'),
        (all, added) => {
          expect(tell(build(toFiles(all, added)).record)).toEqual(tell(build(toFiles(all)).record));
        },
      ),
    );
  });

  test('has every relation at both ends', () => {
    fc.assert(
      fc.property(list, (all) => {
        const { statements } = build(toFiles(all)).record;
        for (const statement of statements) {
          for (const relation of statement.relations)
            expect(relation.to.reverse).toContain(relation);
          for (const relation of statement.reverse)
            expect(relation.from.relations).toContain(relation);
        }
      }),
    );
  });
});

describe('a question', () => {
  test('stands on the last day of the record as it stands', () => {
    fc.assert(
      fc.property(list, (all) => {
        const { publication, record, question } = build(toFiles(all));
        if (record.days === undefined) return;
        expect(getStateOn(question, record.days.last)).toBe(question.state);
        const topic = publication.byUrl.get('/topics/story') as Parameters<typeof getTopicOn>[1];
        const { items, summary, questions } = getTopicOn(publication, topic, record.days.last);
        expect(items).toEqual(publication.coverage.get(topic.url));
        expect(summary?.text).toBe(topic.data.summary);
        expect(questions.map(({ state }) => state)).toEqual([question.state]);
      }),
    );
  });

  test('stands on every day as if nothing later had been published', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(...START), (all, then) => {
        const { question } = build(toFiles(all));
        const known = question.statements
          .filter(({ knownOn }) => knownOn <= then)
          .map(({ item: { id } }) => Number(id.slice('2025/04/i'.length)));
        const files = toFiles(all);
        const early = Object.entries(files).filter(
          ([path]) =>
            !path.startsWith('coverage/') || known.includes(Number(/i(\d+)\.mdx/.exec(path)?.[1])),
        );
        const alone = build(Object.fromEntries(early)).question.state;
        const { status, rule, position } = getStateOn(question, then);
        expect({ status, rule, position }).toEqual({
          status: alone.status,
          rule: alone.rule,
          position: alone.position,
        });
      }),
    );
  });

  test('is known or disputed only on the word of two sides, each on record', () => {
    fc.assert(
      fc.property(list, (all) => {
        for (const { status, statements } of build(toFiles(all)).question.states) {
          const sides = new Set(statements.flatMap(({ parties }) => parties));
          expect(
            statements.every(({ onRecord, position }) => onRecord && position !== undefined),
          ).toBe(true);
          if (status !== 'unknown') expect(sides.size).toBeGreaterThanOrEqual(2);
          if (status === 'disputed')
            expect(new Set(statements.map(({ position }) => position)).size).toBeGreaterThanOrEqual(
              2,
            );
        }
      }),
    );
  });

  test('has a step for each of its statements, in the order of saying', () => {
    fc.assert(
      fc.property(list, (all) => {
        const { record, question } = build(toFiles(all));
        const said = listLadder(question, record.statements).map(({ statement }) => statement);
        expect(said).toEqual(question.statements);
        expect(said).toHaveLength(all.length);
      }),
    );
  });
});

const change = fc.record({
  status: fc.constantFrom(
    'threatened',
    'announced',
    'in-force',
    'amended',
    'paused',
    'struck-down',
    'expired',
  ),
  on: day,
  wait: fc.option(fc.integer({ min: 0, max: 20 })),
  rate: fc.option(fc.integer({ min: 0, max: 1500 }).map((tenths) => String(tenths / 10))),
});
const measures = fc.array(
  fc.record({
    history: fc.array(change, { minLength: 1, maxLength: 5 }),
    supersedes: fc.nat({ max: 8 }),
  }),
  { minLength: 1, maxLength: 4 },
);

test('a series is on every day the sum of its parts, and they are the measures in force', () => {
  fc.assert(
    fc.property(measures, fc.constantFrom(...START), (all, then) => {
      const files = all.map(({ history, supersedes }, index) => {
        const entries = history.map(({ status, on, wait, rate }) => {
          const effective =
            wait === null
              ? ''
              : `, effective: ${new Date(Date.UTC(2025, 3, on + wait)).toISOString().slice(0, 10)}`;
          return `{ status: ${status}, on: ${toDay(on)}${effective}${rate === null ? '' : `, rate: "${rate}"`} }`;
        });
        const over =
          supersedes < all.length && supersedes !== index
            ? `supersedes: [m${String(supersedes)}]\n`
            : '';
        return [
          `measures/m${String(index)}.mdx`,
          `---\ntitle: A duty\nactor: office\nseries: duties\n${over}history: [${entries.join(', ')}]\n---\n`,
        ] as const;
      });
      const { record } = build({ ...BASE, ...Object.fromEntries(files) });
      const [series] = record.series;
      if (series === undefined) throw new Error('no series');
      const { value, parts } = getSeriesValue(series, then);
      expect(value).toBeCloseTo(
        parts.reduce((sum, { rate }) => sum + rate, 0),
        6,
      );
      const inForce = [...record.measures.values()].filter((measure) => {
        const state = findMeasureState(measure, then);
        return state?.inForce === true && state.rate !== undefined;
      });
      expect(parts.map(({ measure }) => measure)).toEqual(inForce);
    }),
  );
});

/** The one order of statements: by dates, then answers after what they answer, then as written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../entries.fixture.ts';

const listSaid = (...bodies: string[]) =>
  buildFiles(
    Object.fromEntries(
      bodies.map((body, at) => [`coverage/2025/04/${String(at)}.mdx`, item(body)]),
    ),
  ).publication.record.statements;

const ids = (...bodies: string[]) =>
  listSaid(...bodies)
    .map(({ id }) => id)
    .join(' ');

test('within a day is as written, but an answer follows what it answers', () => {
  expect(ids(say('z') + say('a'))).toBe('z a');
  expect(ids(say('no', { denies: '#yes' }) + say('other') + say('yes'))).toBe('other yes no');
  // Also through others, and in another item.
  expect(
    ids(
      say('third', { updates: '#second' }) + say('second', { denies: 'coverage/2025/04/1#first' }),
      say('first') + say('last'),
    ),
  ).toBe('first second third last');
});

test('is by hours where they are known, whatever answers what', () => {
  const at = (id: string, hour: string, more = {}) =>
    say(id, { said: `2025-04-01T${hour}:00Z`, ...more });
  expect(ids(at('late', '15') + at('early', '09', { denies: '#late' }))).toBe('early late');
  expect(ids(say('day', { denies: '#late' }) + at('late', '15'))).toBe('late day');
});

test('a ring of answers gives no order', () => {
  expect(ids(say('a', { denies: '#b' }) + say('b', { denies: '#a' }) + say('c'))).toBe('a b c');
});

test('never has a target after its answer on a day without hours', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(8), fc.boolean()), {
        minLength: 2,
        maxLength: 9,
      }),
      (drawn) => {
        // Each bears on an earlier written or later written one; never in a ring, since targets have smaller numbers.
        const order = drawn
          .map((_, at) => at)
          .sort((a, b) => (drawn[a]?.[1] ?? 0) - (drawn[b]?.[1] ?? 0));
        const tags = order.map((at) => {
          const [day, to, isTied] = drawn[at] ?? [1, 0, false];
          const target = at > 0 && isTied ? { denies: `#s${String(to % at)}` } : {};
          return say(`s${String(at)}`, { said: `2025-04-0${String(day)}`, ...target });
        });
        const statements = listSaid(tags.join(' '));
        const places = new Map(statements.map((one, place) => [one, place]));
        for (const { relations } of statements)
          for (const { from, to } of relations)
            if (from.said.when.text === to.said.when.text)
              expect(places.get(to)).toBeLessThan(places.get(from) ?? 0);
      },
    ),
    { numRuns: 50 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFiles, item, say, type Files } from '../../model/entries.fixture.ts';
import { certainlyBefore } from '../../time/bounds.ts';
import { pad } from '../../time/calendar.ts';
import { getEntries, sortEntries, type TimelineOrder } from './entries.ts';
import { listStatements } from '../parts/figure/two-orders.ts';
import { sortInOrder } from './order.ts';
import { FEW } from '../../../test/support/properties.ts';

const event = (date: string, more = '') =>
  `---\ntitle: Event\ndate: ${date}\noutcome: held\n${more}---\n`;
const report = (happened: string, more = '') =>
  item('Text.')
    .replace(/dates: .*\n/, `dates: { added: 2025-04-20, happened: ${happened} }\n`)
    .replace('---\n', `---\n${more}`);

function list(files: Files, order: TimelineOrder) {
  const entries = getEntries(buildFiles(files).publication);
  return sortEntries(entries, entries.orders[order], order).map(({ id }) =>
    id.replace(/.*[/#]/, ''),
  );
}

describe('within a day', () => {
  test('an event stands before what was said and both before reports, whatever the clocks of their places', () => {
    const files = {
      'events/talks.mdx': event('2025-04-05'),
      'coverage/2025/04/a.mdx': item(say('early', { said: '2025-04-05', published: '2025-04-06' })),
      'coverage/2025/04/b.mdx': report('2025-04-05'),
    };
    expect(list(files, 'happened')).toEqual(['talks', 'early', 'b']);
  });

  test('a recorded hour brings forward what is certainly earlier, and no more', () => {
    const files = {
      'events/talks.mdx': event('2025-04-05T12:00Z'),
      'coverage/2025/04/a.mdx': item(
        `${say('open', { said: '2025-04-05' })} ${say('before', { said: '2025-04-05T09:00Z' })} ${say('after', { said: '2025-04-05T15:00Z' })}`,
      ),
    };
    const order = list(files, 'happened');
    expect(order.indexOf('before')).toBeLessThan(order.indexOf('talks'));
    expect(order.indexOf('talks')).toBeLessThan(order.indexOf('after'));
  });

  test('and what was said before that comes forward with it', () => {
    const files = {
      'events/talks.mdx': event('2025-04-05T20:00Z'),
      'coverage/2025/04/a.mdx': item(
        `${say('open', { said: '2025-04-05' })} ${say('before', { said: '2025-04-05T10:00Z' })}`,
      ),
    };
    expect(list(files, 'happened')).toEqual(['open', 'before', 'talks']);
  });

  test('in the order of saying, whichever place begins its day first', () => {
    const at = (name: string, hour: string, published: string) => ({
      [`coverage/2025/04/${name}.mdx`]: item(
        say(name, { said: `2025-04-04T${hour}:00Z`, published }),
        { place: name, published: '2025-04-06' },
      ),
    });
    const files = {
      ...at('north', '01', '2025-04-05'),
      ...at('east', '02', '2025-04-05'),
      'coverage/2025/04/last.mdx': item(
        say('last', { said: '2025-04-04T03:00Z', published: '2025-04-05T10:00Z' }),
      ),
      'events/talks.mdx': event('2025-04-05T20:00Z'),
    };
    expect(list(files, 'known')).toEqual(['north', 'east', 'last', 'talks']);
  });

  test('two statements keep the order of saying as they became known', () => {
    const files = {
      'coverage/2025/04/a.mdx': item(
        `${say('first', { said: '2025-04-05T08:00Z', published: '2025-04-05T20:00Z' })} ${say('second', { said: '2025-04-05T09:00Z', published: '2025-04-05' })}`,
      ),
    };
    expect(list(files, 'known')).toEqual(['first', 'second']);
  });

  test('unless both hours are recorded', () => {
    const files = {
      'coverage/2025/04/a.mdx': item(
        `${say('first', { said: '2025-04-05T08:00Z', published: '2025-04-05T20:00Z' })} ${say('second', { said: '2025-04-05T09:00Z', published: '2025-04-05T19:00Z' })}`,
      ),
    };
    expect(list(files, 'known')).toEqual(['second', 'first']);
  });
});

describe('an event that one item of its day tells', () => {
  const files = (more: string, participants: string) => ({
    'events/talks.mdx': event('2025-04-05', `participants: [${participants}]\n`),
    'coverage/2025/04/a.mdx': report('2025-04-05', more),
  });

  test('is not listed beside it', () => {
    expect(list(files('entities: [talks, bo]\n', 'bo'), 'happened')).toEqual(['a']);
  });

  test('is, where the item leaves out who took part', () => {
    expect(list(files('entities: [talks]\n', 'bo'), 'happened')).toEqual(['talks', 'a']);
  });

  test('is, where two items name it', () => {
    const two = {
      ...files('entities: [talks, bo]\n', 'bo'),
      'coverage/2025/04/b.mdx': report('2025-04-05', 'entities: [talks, bo]\n'),
    };
    expect(list(two, 'happened')).toEqual(['talks', 'a', 'b']);
  });
});

/** Few days, so that much falls together; on each side of the date line of the fixture’s places. */
const moment = fc
  .tuple(fc.integer({ min: 3, max: 6 }), fc.constantFrom(null, null, 3, 10, 20))
  .map(([day, hour]) => `2025-04-0${String(day)}${hour === null ? '' : `T${pad(hour)}:00Z`}`);
const statement = fc.record({
  said: moment,
  published: moment,
  by: fc.constantFrom('ann', 'bo'),
});

test('the order is total, the same from any start, and never against what is certain', () => {
  fc.assert(
    fc.property(
      fc.array(statement, { minLength: 1, maxLength: 8 }),
      fc.array(moment, { maxLength: 4 }),
      fc.constantFrom<TimelineOrder>('happened', 'known'),
      (said, events, order) => {
        const { publication } = buildFiles({
          'coverage/2025/04/a.mdx': item(
            said.map((fields, index) => say(`s${String(index)}`, fields)).join(' '),
          ),
          ...Object.fromEntries(
            events.map((date, index) => [`events/e${String(index)}.mdx`, event(date)]),
          ),
        });
        const { orders } = getEntries(publication);
        const sorted = orders[order];
        sorted.forEach((later, index) => {
          for (const earlier of sorted.slice(0, index))
            expect(certainlyBefore(later[order], earlier[order])).toBe(false);
        });
        const spoken = sorted.flatMap((entry) =>
          entry.kind === 'statement' ? [entry.statement] : [],
        );
        expect(spoken).toEqual(listStatements(publication.record.statements, order));
        const others = sorted.filter(({ kind }) => kind !== 'statement');
        const own = sorted.filter(({ kind }) => kind === 'statement');
        const inSaying = publication.record.statements.flatMap(
          (one) => own.find((entry) => entry.id === one.address) ?? [],
        );
        expect(sortInOrder([...others.toReversed(), ...inSaying], order)).toEqual(sorted);
      },
    ),
    { numRuns: FEW },
  );
});

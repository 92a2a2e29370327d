import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { character } from '../../test/support/characters.ts';
import { earliest, latest } from './bounds.ts';
import { pad, toCalendarDay, toDayText } from './calendar.ts';
import { compareWhen, type Sortable, listByWhen } from './compare-when.ts';
import { parseWhen } from './parse-when.ts';
import { isFailure, type When, type WhenFailure } from './when.ts';
import { toClockPieces } from './words/clocks.ts';
import { toText } from './words/pieces.ts';
import { toPieces } from './words/words.ts';
import { english as language } from '../../test/support/dates.ts';

const ZONES = [
  'America/New_York',
  'Asia/Shanghai',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'UTC',
];
const zone = fc.constantFrom(...ZONES);
const day = fc
  .integer({ min: -400_000, max: 1_000_000 })
  .map((number) => toDayText(toCalendarDay(number)));
const recent = fc
  .integer({ min: 20_080, max: 20_110 })
  .map((number) => toDayText(toCalendarDay(number)));
const qualifier = fc.constantFrom('', '', '?', '~', '%');
const offset = fc.constantFrom('Z', '-05:00', '+08:00', '+05:45', '-03:30', '+14:00', '');
const time = fc
  .tuple(fc.oneof(day, recent), fc.integer({ min: 0, max: 86_399 }), fc.boolean(), offset)
  .map(
    ([date, second, exact, shift]) =>
      `${date}T${pad(Math.floor(second / 3600))}:${pad(Math.floor(second / 60) % 60)}${exact ? `:${pad(second % 60)}` : ''}${shift}`,
  );
const date = fc
  .tuple(fc.oneof(day, recent), fc.constantFrom(4, 7, 10), qualifier)
  .map(([text, length, mark]) => text.slice(0, length) + mark);
const vague = day.chain((text) => {
  const year = text.slice(0, 4);
  return fc.constantFrom(
    `${year.slice(0, 3)}X`,
    `${year.slice(0, 2)}XX`,
    `${year}-XX`,
    `${year}-XX-XX`,
    `${text.slice(0, 7)}-XX`,
    `${year}-21`,
    `${year}-24`,
  );
});
const end = fc.oneof(date, time, fc.constantFrom('', '..'));
const interval = fc.tuple(end, end).map(([a, b]) => `${a}/${b}`);
/** Mostly dates; some ends are in the wrong order, and some times are in a gap. */
const text = fc.oneof(date, time, vague, interval);

const read = (source: string): When | WhenFailure =>
  parseWhen(source, { zone: 'America/New_York' });
const when = text.map(read).filter((value): value is When => !isFailure(value));
const dated = fc.record({ when, zone, id: fc.string({ maxLength: 2 }) });

describe('dates', () => {
  test('most of what is made here is read', () => {
    const made = fc.sample(text, { numRuns: 1000, seed: 1 });
    expect(made.filter((source) => !isFailure(read(source))).length).toBeGreaterThan(700);
  });

  test('text is kept, and parses to an equal value', () => {
    fc.assert(
      fc.property(text, (source) => {
        const value = read(source);
        if (isFailure(value)) return;
        expect(value.text).toBe(source);
        expect(read(value.text)).toEqual(value);
        expect(JSON.parse(JSON.stringify(value))).toEqual(value);
      }),
    );
  });

  test('the package edtf reads every date that we read', () => {
    fc.assert(
      fc.property(fc.oneof(date, time, vague), (source) => {
        if (!isFailure(read(source))) expect(() => edtf(source, { level: 1 })).not.toThrow();
      }),
    );
  });

  test('earliest is never after latest', () => {
    fc.assert(
      fc.property(when, zone, (value, name) => earliest(value, name) <= latest(value, name)),
    );
  });

  test('a wider date never has narrower bounds', () => {
    fc.assert(
      fc.property(
        fc.oneof(day, recent),
        fc.integer({ min: 21, max: 24 }),
        zone,
        (source, season, name) => {
          const [year, decade] = [source.slice(0, 4), `${source.slice(0, 3)}X`];
          const chains = [
            [
              source,
              `${source.slice(0, 7)}-XX`,
              source.slice(0, 7),
              year,
              decade,
              `${source.slice(0, 2)}XX`,
            ],
            [`${year}-${season}`, `${year}-XX`, decade],
          ];
          for (const chain of chains) {
            const bounds = chain
              .map(read)
              .filter((value) => !isFailure(value))
              .map((value) => [earliest(value, name), latest(value, name)] as const);
            expect(bounds).toHaveLength(chain.length);
            bounds.slice(1).forEach((wide, index) => {
              const narrow = bounds[index] ?? [NaN, NaN];
              expect(wide[0]).toBeLessThanOrEqual(narrow[0]);
              expect(wide[1]).toBeGreaterThanOrEqual(narrow[1]);
            });
          }
        },
      ),
    );
  });

  test('the order is total', () => {
    fc.assert(
      fc.property(dated, dated, dated, (a, b, c) => {
        expect(Math.sign(compareWhen(a, b))).toBe(0 - Math.sign(compareWhen(b, a)));
        expect(compareWhen(a, a)).toBe(0);
        if (compareWhen(a, b) <= 0 && compareWhen(b, c) <= 0)
          expect(compareWhen(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('the order does not depend on the order before', () => {
    const list = fc.uniqueArray(dated, { selector: ({ id }) => id, minLength: 2, maxLength: 12 });
    const shuffled = list.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
    );
    const order = (items: readonly Sortable[]) =>
      listByWhen(items, (item) => item).map(({ id }) => id);
    fc.assert(
      fc.property(shuffled, ([items, mixed]) => {
        expect(order(mixed)).toEqual(order(items));
      }),
    );
  });

  test('hostile text never throws, and every failure says what, where and what to do', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...Array.from('0129-:TZX/.?~% +januy')),
      maxLength: 24,
    });
    // The shape of a date with any digits in it.
    const two = fc.integer({ min: 0, max: 99 }).map((number) => pad(number));
    const shaped = fc
      .tuple(
        fc.array(two, { minLength: 9, maxLength: 9 }),
        fc.constantFrom(4, 7, 10, 16, 19, 22, 25),
      )
      .map(([[a, b, c, d, e, f, g, h, i], length]) =>
        `${a}${b}-${c}-${d}T${e}:${f}:${g}-${h}:${i}`.slice(0, length),
      );
    const hostile = fc.oneof(
      shaped,
      fc.string({ unit: character }),
      fc.string(),
      digits,
      text.map((source) => `${source.slice(1)}${source}`),
    );
    fc.assert(
      fc.property(
        hostile,
        fc.option(fc.oneof(zone, fc.string()), { nil: undefined }),
        (source, name) => {
          const value = parseWhen(source, { zone: name });
          if (!isFailure(value)) {
            expect(value.text).toBe(source);
            return;
          }
          expect(value.message).toMatch(/^[^\p{C}]{10,}$/u);
          expect(value.remedy).toMatch(/^[^\p{C}]{4,}$/u);
          expect(value.offset >= 0 && value.offset <= source.length).toBe(true);
        },
      ),
    );
  });

  test('words say nothing that a machine let slip', () => {
    const style = fc.record({
      form: fc.constantFrom('short' as const, 'long' as const),
      frame: fc.constantFrom('prose' as const, 'table' as const),
      year: fc.boolean(),
      claimed: fc.boolean(),
    });
    fc.assert(
      fc.property(when, style, zone, zone, (value, options, home, other) => {
        const pieces = toPieces(value, { language, ...options });
        const clocks = toClockPieces(
          value,
          { name: 'A', zone: home },
          [{ name: 'B', zone: other }],
          {
            language,
            ...options,
          },
        );
        for (const words of [toText(pieces), toText(clocks)]) {
          expect(words).toMatch(/^\S.*\S$/u);
          expect(words).not.toMatch(/undefined|null|NaN|Invalid|Infinity|[{}]| {2}/);
          expect(words.includes('claimed')).toBe(options.claimed);
        }
        for (const { datetime } of [...pieces, ...clocks])
          expect(datetime ?? '2025').toMatch(
            /^\d{4,5}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?$/,
          );
      }),
    );
  });
});

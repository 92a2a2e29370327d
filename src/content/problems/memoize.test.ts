import { expect, test } from 'vitest';
import { forgetRecalled, keepByZone, later, recalled, perObject } from './memoize.ts';

test('it is looked for once, and only when somebody asks', () => {
  let looks = 0;
  const get = later(() => (looks += 1));
  expect(looks).toBe(0);
  expect([get(), get(), looks]).toEqual([1, 1, 1]);
});

test('a failure is not remembered as a result', () => {
  let isWhole = false;
  const get = later(() => {
    if (!isWhole) throw new Error('not yet');
    return 'whole';
  });
  expect(get).toThrow('not yet');
  isWhole = true;
  expect(get()).toBe('whole');
});

test('each text is asked for once in each zone, and again where nothing came of it', () => {
  const asked: string[] = [];
  const find = keepByZone((text, zone) => {
    asked.push(`${text} in ${zone}`);
    return text === 'none' ? undefined : `${zone}: ${text}`;
  });
  const findAll = () => ['a', 'none'].map((text) => ['X', 'Y'].map((zone) => find(text, zone)));
  expect(findAll()).toEqual([
    ['X: a', 'Y: a'],
    [undefined, undefined],
  ]);
  expect(findAll()).toEqual(findAll());
  const none = ['none in X', 'none in Y'];
  expect(asked).toEqual(['a in X', 'a in Y', ...none, ...none, ...none]);
});

test('thousands are kept of a zone, and not without end', () => {
  let asked = 0;
  const find = keepByZone((text) => {
    asked += 1;
    return text;
  });
  const findAll = (count: number) => {
    for (let index = 0; index < count; index += 1) find(String(index), 'X');
    return asked;
  };
  expect([findAll(10_000), findAll(10_000)]).toEqual([10_000, 10_000]);
  const all = findAll(100_000);
  expect(findAll(1)).toBe(all + 1);
});

test('a value is made once while its inputs are the same, and again when all is forgotten', () => {
  let made = 0;
  const count = recalled<object, [readonly unknown[]], number>(() => (made += 1));
  const [subject, part] = [{}, {}];
  expect([count(subject, [part]), count(subject, [part])]).toEqual([1, 1]);
  expect([count({}, [part]), count(subject, [{}]), count(subject, [part])]).toEqual([2, 3, 4]);
  expect(count(subject, [part])).toBe(4);
  forgetRecalled();
  expect(count(subject, [part])).toBe(5);
});

test('what one function has made is not what another one makes of the same', () => {
  const subject = {};
  expect(recalled<object, [], string>(() => 'a')(subject)).toBe('a');
  expect(recalled<object, [], string>(() => 'b')(subject)).toBe('b');
});

test('a value is made once for an object, `undefined` too', () => {
  const asked: object[] = [];
  const find = perObject((key: { readonly name?: string }) => {
    asked.push(key);
    return key.name;
  });
  const [one, none] = [{ name: 'a' }, {}];
  expect([find(one), find(none), find(one), find(none)]).toEqual(['a', undefined, 'a', undefined]);
  expect(asked).toEqual([one, none]);
  expect(find({ name: 'a' })).toBe('a');
  expect(asked).toHaveLength(3);
});

import { expect, test } from 'vitest';
import { keepByZone } from './keep-by-zone.ts';

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

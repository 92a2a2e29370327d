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

import { expect, test } from 'vitest';
import { fillSlots, fillText } from './slots.ts';

test('things stand where the sentence of a language has them', () => {
  const slots = { name: { bold: 'Ann' }, day: { time: '3 May' } };
  expect(fillSlots('{name}, {day}.', slots)).toEqual([slots.name, ', ', slots.day, '.']);
  expect(fillSlots('{day}：{name}', slots)).toEqual([slots.day, '：', slots.name]);
});

test('what is not given leaves nothing', () => {
  expect(fillSlots('By {name} {gone}.', { name: 'Ann' })).toEqual(['By ', 'Ann', ' ', '.']);
  expect(fillText('{a}{b}', { a: '1', b: '2' })).toBe('12');
});

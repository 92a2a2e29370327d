import { expect, test } from 'vitest';
import { parseMessage, type Rules } from './message.ts';
import { fillSlots, makeSentence, reviveMessages, type Sentence, type SlotValue } from './slots.ts';

const RULES: Rules = {
  plural: (n) => (n === 1 ? 'one' : 'other'),
  selectordinal: () => 'other',
  formats: {},
};
type Two = Sentence<{ name: SlotValue; day: SlotValue }>;
const say = (source: string) =>
  makeSentence(() => parseMessage(source, new Set(['date'])), RULES) as Two;

test('things stand where the sentence of a language has them', () => {
  const slots = { name: { bold: 'Ann' }, day: { time: '3 May' } };
  expect(fillSlots(say('{name}, {day}.'), slots)).toEqual([slots.name, ', ', slots.day, '.']);
  expect(fillSlots(say('{day}：{name}'), slots)).toEqual([slots.day, '：', slots.name]);
});

test('a list put into a slot stays one part', () => {
  const day = [['a'], ['b']];
  expect(fillSlots(say('{day}'), { name: '', day })).toEqual([day]);
});

test('a date is asked for the form that its slot names', () => {
  const day = (form: string | undefined) => `${form ?? 'no form'} 3 May`;
  expect(say('{day, date, on}')({ name: '', day })).toBe('on 3 May');
  expect(fillSlots(say('{day}'), { name: '', day })).toEqual(['no form 3 May']);
});

test('an element in the slot of a date stays as it is', () => {
  const link = { href: '/days/2025-05-03' };
  expect(fillSlots(say('Since {day, date, on}.'), { name: '', day: link })).toEqual([
    ...['Since ', link, '.'],
  ]);
});

test('a number is text among the parts', () => {
  expect(fillSlots(say('{name} of {day}'), { name: 5, day: '12' })).toEqual(['5', ' of ', '12']);
});

test('what is not given leaves nothing', () => {
  expect(fillSlots(say('By {name} {day}.'), { name: 'Ann', day: undefined })).toEqual([
    ...['By ', 'Ann', ' ', '.'],
  ]);
});

test('a sentence printed into a page says there what it says here', () => {
  const count = makeSentence(
    () => parseMessage('{n, plural, one {{n, number} item} other {{n, number} items}}', NUMBER),
    RULES,
  );
  const printed: unknown = JSON.parse(JSON.stringify({ own: { count, mark: 'New' } }));
  const { own } = reviveMessages(printed, 'en-GB') as {
    own: { count: Sentence<{ n: number }>; mark: string };
  };
  expect([1, 1200].map((n) => own.count({ n }))).toEqual(['1 item', '1,200 items']);
  const rank = parseMessage('{n, selectordinal, one {{n}st} other {{n}th}}', NUMBER);
  const said = reviveMessages({ rank }, 'en') as { rank: (given: object) => string };
  expect([11, 21].map((n) => said.rank({ n }))).toEqual(['11th', '21st']);
  expect(own.mark).toBe('New');
});

const NUMBER = new Set(['number']);

import { expect, test } from 'vitest';
import { toLimit } from './heap.ts';

const list = (count: number) => Array.from({ length: count }, (_, at) => `${String(at)}.mdx`);
const unread = () => {
  throw new Error('read');
};

test('a publication has room for its entries, of which none is read', () => {
  expect(toLimit([], unread)).toBe(300);
  expect(toLimit(list(10_000), unread)).toBe(700);
});

test('an archive of many entries has room for what they say', () => {
  const silent = toLimit(list(100_000), () => 'Nothing.');
  expect(silent).toBe(2140);
  const said = '<Statement id="a">One</Statement> and <Statement id="b">two</Statement>.';
  expect(toLimit(list(100_000), (path) => (path === '200.mdx' ? said : ''))).toBe(silent + 4);
});

test('what is no text is not read', () => {
  expect(toLimit(Array<string>(30_000).fill('a.jpg'), unread)).toBe(1230);
});

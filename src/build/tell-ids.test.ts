import { expect, test } from 'vitest';
import type { Problem } from '../content/problems/problem.ts';
import { tellIds } from './tell-ids.ts';

const FILE = { kind: 'coverage', id: '2025/02/tariffs-rise', path: 'a.mdx' } as const;
const missing = (field: string): Problem => ({
  path: 'a.mdx',
  line: 1,
  column: 1,
  field,
  code: 'field.missing',
  severity: 'error',
  message: 'is missing',
  remedy: 'add it',
});
const topics = (...ids: string[]) =>
  ids.map((id) => ({ kind: 'topic' as const, id, path: `${id}.mdx` }));
const tell = (field: string, ...files: Parameters<typeof tellIds>[1]) =>
  tellIds([missing(field)], [FILE, ...files])[0]?.remedy;

test('a list of topics that is missing says which there are, the nearest first', () => {
  expect(tell('topics', ...topics('boats', 'tariffs', 'aliens'))).toBe(
    'add it: the ids are tariffs, aliens, boats',
  );
});

test('no more than eight are told', () => {
  const ids = Array.from({ length: 20 }, (_, index) => `t${String(index + 10)}`);
  expect(tell('topics', ...topics(...ids))).toBe(
    'add it: the ids are t10, t11, t12, t13, t14, t15, t16, t17 and 12 more',
  );
});

test('so does one name within a list', () => {
  expect(tell('sources[0].outlet', { kind: 'outlet', id: 'post', path: 'post.yaml' })).toBe(
    'add it: the ids are post',
  );
});

test('where there is none yet, a file is wanted', () => {
  expect(tell('topics')).toContain('write a file in topics/ first');
});

test('a field that names nothing is left as it is', () => {
  expect(tell('title', ...topics('boats'))).toBe('add it');
});

import { afterEach, expect, test } from 'vitest';
import { parseProse } from '../parse-prose.ts';
import { holdBody, startHolding, stopHolding, toBodySegments } from './body-segments.ts';

const BODY = 'One *word* and <Entity id="who" />.\n';
const { tree } = parseProse(BODY, { path: 'a.mdx', firstLine: 7 });

afterEach(stopHolding);

test('a body is printed the same whether it was held or is read again', () => {
  const read = toBodySegments(BODY);
  startHolding();
  holdBody(BODY, tree);
  const held = toBodySegments(BODY);
  expect(held).toEqual(read);
  expect(held).not.toBe(toBodySegments(BODY));
});

test('nothing is held unless it is asked for', () => {
  holdBody(BODY, tree);
  startHolding();
  holdBody(BODY, { ...tree, children: [] });
  expect(toBodySegments(BODY)).toEqual([]);
  stopHolding();
  expect(toBodySegments(BODY)).not.toEqual([]);
});

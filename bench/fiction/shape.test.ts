import { expect, test } from 'vitest';
import { buildFiction } from './fiction.ts';
import { buildItem } from './item.ts';
import { printBody, dateline } from './print-body.ts';
import { ORDINARY, SHAPES, type Shape } from './shape.ts';
import { listPublicationFiles } from '../generate.ts';

const ITEMS = 120;
const build = (shape: Shape) => buildFiction('test', ITEMS, ITEMS, shape);

function describe(shape: Shape) {
  const fiction = build(shape);
  const items = Array.from({ length: ITEMS }, (_, i) => buildItem(fiction, i));
  const named = items.flatMap(({ entities }) => entities.map(({ id }) => id));
  const [{ blocks } = buildItem(fiction, 0)] = items;
  return {
    /** How many items name an entity on average. */
    list: named.length / new Set(named).size,
    words: printBody(dateline, blocks).split(/\s+/).length,
    questions: fiction.questions.length,
  };
}

const [few, many, short, long, one] = SHAPES.map(describe);
const ordinary = describe(ORDINARY);

test('each shape is what its name says', () => {
  expect(few?.list).toBeGreaterThan(5 * ordinary.list);
  expect(many?.list).toBeLessThan(0.6 * ordinary.list);
  expect(short?.words).toBeLessThan(100);
  expect(long?.words).toBeGreaterThan(700);
  expect(one?.questions).toBe(1);
});

test.each(SHAPES)('$name: each file is written once', (shape) => {
  const paths = [...listPublicationFiles(build(shape))].map(([path]) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

/**
 * Golden publications: every folder under `test/publications` is a test. What the check says of its `content`, and
 * what its pages would show, must equal the files in `expected`; what differs is written to `actual` for a look.
 * After a look, `npm run goldens` takes the actual for the expected.
 */
import { describe, expect, test } from 'vitest';
import { SUBJECTS } from '../src/site/subjects.ts';
import { GOLDENS, listGone, makeGolden, readExpected, writeActual } from './support/goldens.ts';

const goldens = await Promise.all(GOLDENS.map(makeGolden));

describe.each(goldens)('$name', (golden) => {
  writeActual(golden);
  test.each([...golden.files])('%s', (file, text) => {
    const message = 'is new or differs: look at `actual`, then `npm run goldens`';
    expect(text, `${golden.name}: ${file} ${message}`).toBe(readExpected(golden, file));
  });
  test('no file of a page that is gone', () => {
    expect(
      listGone(golden),
      'no page makes these any longer: if that is right, `npm run goldens`',
    ).toEqual([]);
  });
});

test.each(SUBJECTS.filter(({ list }) => list !== undefined))(
  'pages of $template are among them',
  ({ list }) => {
    const compared = goldens.flatMap(({ files, context }) =>
      (context === undefined ? [] : (list?.(context) ?? [])).filter(({ url }) =>
        files.has(`views${url}.json`),
      ),
    );
    expect(compared).not.toEqual([]);
  },
);

import { expect, test } from 'vitest';
import { toItem, toPublication, SMALLEST } from '../../test/support/publication.ts';
import { MOST_SOURCES } from '../content/kinds/coverage.ts';
import { MOST_STATEMENTS } from '../content/prose/statement-rule.ts';

function check(statements: number, sources: number, status = 'published'): () => unknown {
  const body = Array.from(
    { length: statements },
    (_, at) =>
      `<Statement id="s-${String(at)}" by="anonymous" as="an official" said="2025-02-03">No</Statement>`,
  );
  const list = Array.from({ length: sources }, (_, at) => ({
    outlet: 'gazette',
    url: `https://gazette.example/${String(at)}`,
  }));
  const item = toItem({ sources: list, status }, body.join('\n\n'));
  return () => toPublication({ ...SMALLEST, 'coverage/2025/02/full.mdx': item });
}

test('an item may have as many statements and sources as its page has room for', () => {
  expect(check(MOST_STATEMENTS, MOST_SOURCES)).not.toThrow();
});

test.each(['published', 'draft'])('one statement more is an error, in what is %s', (status) => {
  expect(check(MOST_STATEMENTS + 1, 1, status)).toThrow(
    `coverage/2025/02/full.mdx statement.many the item has ${String(MOST_STATEMENTS + 1)} statements, and its page room for ${String(MOST_STATEMENTS)}`,
  );
});

test('so is one source more, with what to do about it', () => {
  expect(check(1, MOST_SOURCES + 1)).toThrow(
    /\[sources\] field\.many has more .* — split the item: give at most \d+/,
  );
});

import { expect, test } from 'vitest';
import { SMALLEST, toItem, toMdx, toTestContext } from '../../../test/support/publication.ts';
import { toListJson } from '../data/json-files.ts';
import { toStatementEntry } from './statement-entry.ts';
import { plain } from '../../../test/support/plain.ts';

function toStatement(published: string | undefined) {
  const sources = [{ outlet: 'gazette', url: 'https://gazette.example/1', published }];
  const context = toTestContext({
    ...SMALLEST,
    'people/ann.mdx': toMdx({ name: 'Ann' }),
    'coverage/2025/02/first.mdx': toItem(
      { dates: { added: '2025-02-12' }, sources },
      '<Statement id="a" by="ann" said="2025-02-10">We go</Statement>',
    ),
  });
  const [statement] = context.publication.record.statements;
  if (statement === undefined) throw new Error('no statement');
  return { context, statement };
}

test('an entry says when a statement was published, or that nobody recorded it', () => {
  const summaryOf = (published: string | undefined) => {
    const { context, statement } = toStatement(published);
    return plain(toStatementEntry(context, statement).summary);
  };
  expect(summaryOf('2025-02-11')).toBe('Said 10 Feb 2025, published 11 Feb 2025.');
  expect(summaryOf(undefined)).toBe(
    'Said 10 Feb 2025, added here 12 Feb 2025; publication date not known.',
  );
});

test('nor have its data a day of publication that nobody recorded', () => {
  const publishedOf = (published: string | undefined) => {
    const text = toListJson(toStatement(published).context, 'statement');
    const { statements } = JSON.parse(text) as { statements: { published?: string }[] };
    return statements[0]?.published;
  };
  expect([publishedOf('2025-02-11'), publishedOf(undefined)]).toEqual(['2025-02-11', undefined]);
});

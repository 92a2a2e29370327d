import { expect, test } from 'vitest';
import { SMALLEST, toMdx, toTestContext } from '../../test/support/publication.ts';
import { forgetTexts, getText, keepText } from './entry.ts';

function toEntry(body: string) {
  const files = { ...SMALLEST, 'people/somebody.mdx': toMdx({ name: 'Somebody' }, body) };
  const entry = toTestContext(files).publication.byUrl.get('/people/somebody')?.entry;
  if (entry === undefined) throw new Error('nobody');
  return entry;
}

test('a text that was kept is not read again until it is forgotten', () => {
  const entry = toEntry('## A *head*\n\nand words');
  keepText(entry.facts, 'kept');
  expect(getText(entry)).toBe('kept');
  forgetTexts();
  expect(getText(entry)).toBe('A head\n\nand words');
});

test('an empty body has no words', () => {
  expect(getText(toEntry(''))).toBe('');
});

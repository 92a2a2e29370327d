import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** Plain words as a body has them: nothing in them is markup, a tag or an expression. */
export function printWords(words: string): string {
  const writer = unified().use(remarkStringify);
  const paragraph = { type: 'paragraph', children: [{ type: 'text', value: words }] } as const;
  const printed = writer.stringify({
    type: 'root',
    children: [{ ...paragraph, children: [...paragraph.children] }],
  });
  return printed.trim().replace(/(?<!\\)[{}<]/g, '\\$&');
}

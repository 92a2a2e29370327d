import { remark } from 'remark';

/** Plain words as a body has them: nothing in them is markup, a tag or an expression. */
export function printWords(words: string): string {
  const paragraph = { type: 'paragraph', children: [{ type: 'text', value: words }] } as const;
  const printed = remark().stringify({
    type: 'root',
    children: [{ ...paragraph, children: [...paragraph.children] }],
  });
  return printed.trim().replace(/(?<!\\)[{}<]/g, '\\$&');
}

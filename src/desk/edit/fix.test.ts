import { expect, test } from 'vitest';
import { fixText } from './fix.ts';

const at = (line: number, column = 1) => ({ line, column });

test.each([
  ['file.bom', '', at(1), '\ufeff---\ntitle: T\n---\n', '---\ntitle: T\n---\n'],
  ['fence.closing', '', at(3), '---\ntitle: T\n--- \nWords\n', '---\ntitle: T\n---\nWords\n'],
  ['fence.missing', '', at(1), '----\ntitle: T\n---\n', '---\ntitle: T\n---\n'],
  ['yaml.colon', '', at(2), '---\ntitle: A: b "c"\r\n---\n', `---\ntitle: 'A: b "c"'\r\n---\n`],
  [
    'doubt.tracking',
    'parent',
    at(2),
    '---\nparent: https://a.example/?utm_source=x&b=1#c\n---\n',
    '---\nparent: https://a.example/?b=1#c\n---\n',
  ],
  [
    'doubt.tracking',
    'body',
    at(4),
    '---\ntitle: T\n---\n[a](https://a.example/?fbclid=1).\n',
    '---\ntitle: T\n---\n[a](https://a.example/).\n',
  ],
  [
    'doubt.reference',
    'title',
    at(2),
    '---\ntitle: A &amp; B&#8217;s &made;\n---\n',
    '---\ntitle: A & B’s &made;\n---\n',
  ],
])('%s %s is mended', (code, field, place, before, after) =>
  expect(fixText({ kind: 'topic', text: before }, { code, field, ...place })).toBe(after),
);

test.each([
  ['fence.missing', at(1), 'Words without fields\n'],
  ['yaml.colon', at(2), `---\ntitle: it's: "so"\n---\n`],
  ['field.unknown', at(2), '---\ntitel: T\n---\n'],
])('%s without one right answer is left', (code, place, text) =>
  expect(fixText({ kind: 'topic', text }, { code, field: '', ...place })).toBeUndefined(),
);

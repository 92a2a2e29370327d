/** Over every file of the example and of the test publications: what is set and set back is there to the byte. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAddressed } from '../../content/disk/address.ts';
import { EditError, type EditFile, findField, openFields, toExtent } from './fields.ts';
import { setField } from './set-field.ts';
import { getAt, withChange } from './value.ts';
import type { FieldPath } from '../../content/kinds/field-meta.ts';

const ROOT = join(import.meta.dirname, '../../..');

interface Case extends EditFile {
  readonly path: string;
}

const FILES: readonly Case[] = globSync('{content,test/publications/*/content}/**/*.{mdx,yaml}', {
  cwd: ROOT,
}).flatMap((path) => {
  const inside = path.replaceAll('\\', '/').replace(/^(.*?\/)?content\//, '');
  const addressed = toAddressed(inside);
  const kind =
    inside === 'publication.yaml'
      ? 'publication'
      : 'kind' in addressed
        ? addressed.kind
        : undefined;
  const text = readFileSync(join(ROOT, path), 'utf8');
  return kind === undefined || !canOpen({ kind, text }) ? [] : [{ path, kind, text }];
});

function canOpen(file: EditFile): boolean {
  try {
    openFields(file);
    return true;
  } catch (error) {
    if (error instanceof EditError) return false;
    throw error;
  }
}

function listScalars(data: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof data === 'string') return [path];
  if (typeof data !== 'object' || data === null) return [];
  const inner: [string | number, unknown][] = Array.isArray(data)
    ? [...data.entries()]
    : Object.entries(data);
  return inner.flatMap(([key, value]) => listScalars(value, [...path, key]));
}

const NEXT = ['other', 'a: b # c, [d] “e”', 'it\'s "so"', '- x', '2025-02-11'];

/** Sets every scalar, looks at all that stands around it, and sets it back. */
function tryAll(file: EditFile): void {
  const fields = openFields(file);
  for (const [index, path] of listScalars(fields.data).entries()) {
    if (findField(fields, path)?.node === undefined) continue;
    const [head, written, tail] = splitAt(file, path);
    const value = NEXT[index % NEXT.length] ?? '';
    const text = setField(file, path, value);
    const after = openFields({ ...file, text });
    expect(after.data).toEqual(
      withChange(fields.data, path, (holder, key) => {
        holder[key] = value;
      }),
    );
    const [start, end] = [toCommonStart(file.text, text), toCommonEnd(file.text, text)];
    expect(file.text.length - start - end).toBeLessThanOrEqual(written.length);
    const [newHead, , newTail] = splitAt({ ...file, text }, path);
    expect([newHead, newTail]).toEqual([head, tail]);
    // By its value alone: a line that was folded, or a sign that was escaped, is only known by its letters.
    if (/[\n\\]/.test(written)) continue;
    const plain = setField(file, path, 'other');
    const back = setField({ ...file, text: plain }, path, String(getAt(fields.data, path)));
    expect(back).toBe(file.text);
  }
}

/** What stands before a field, its letters, and what stands behind it. */
function splitAt(file: EditFile, path: FieldPath): [head: string, written: string, tail: string] {
  const fields = openFields(file);
  const node = findField(fields, path)?.node;
  if (node === undefined) throw new Error(`nothing is at ${path.join('.')}`);
  const { start, end } = toExtent(fields, node);
  const [from, until] = [fields.offset + start, fields.offset + end];
  return [file.text.slice(0, from), file.text.slice(from, until), file.text.slice(until)];
}

function toCommonStart(a: string, b: string): number {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at += 1;
  return at;
}

function toCommonEnd(a: string, b: string): number {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[a.length - 1 - at] === b[b.length - 1 - at])
    at += 1;
  return at;
}

describe.each(Object.entries(Object.groupBy(FILES, ({ path }) => path.replace(/content\/.*/, ''))))(
  'files of %sc…',
  (_, files = []) =>
    test.each(files)('$path', (file) => {
      tryAll(file);
      // Of the example, which is all alike, a part.
      if (file.path.startsWith('content') && file.text.length % 8 > 0) return;
      const text = file.text.replaceAll(/\r?\n/g, '\r\n');
      if (canOpen({ ...file, text })) tryAll({ ...file, text });
    }),
);

const HARD = `# of the desk
"title": 'It''s "so"'
summary: >-
  Words that
  are folded

  twice.
note: |
  as it
    stands
topics: [ a, "b" ,'c'] # which
dates: { added: 2025-02-11 , "happened": '2025' }
empty:
sources:

  # the first
  - outlet: one
    # its address
    url: "https://a.example/?a=1&b=2"   # long
  -   outlet: two
      credits:
        - { role: author,
            name: Ann }
`;

test.each(['\n', '\r\n'])('hard ways to write, with line ends %j', (lineEnd) =>
  tryAll({ kind: 'publication', text: HARD.replaceAll('\n', lineEnd) }),
);

test('any text can be set, and is read again as it was set or refused', () => {
  const paths = listScalars(openFields({ kind: 'publication', text: HARD }).data);
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.string({ unit: 'grapheme' }), (path, value) => {
      const file: EditFile = { kind: 'publication', text: HARD };
      try {
        const text = setField(file, path, value);
        expect(getAt(openFields({ ...file, text }).data, path)).toBe(value);
      } catch (error) {
        expect(error).toBeInstanceOf(EditError);
      }
    }),
  );
});

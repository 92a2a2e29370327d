import { expect, test } from 'vitest';
import { decodeText } from './decode.ts';

const read = (text: string) => decodeText(Buffer.from(text));
const LEFT =
  'title: x\n<<<<<<< HEAD\nsummary: one\n=======\nsummary: other\n>>>>>>> 0a1b2c3\nplace: y\n';

test.each([LEFT, LEFT.replaceAll('\n', '\r\n')])(
  'what git left of two versions is no text',
  (text) => {
    expect(read(text)).toMatchObject({ code: 'file.merge', offset: text.indexOf('<<<<') });
  },
);

test('a text may speak of such lines', () => {
  for (const text of ['<<<<<<< HEAD\n', LEFT.replace('=======\n', ''), 'a <<<<<<< b\n=======\n'])
    expect(read(text)).toBe(text);
});

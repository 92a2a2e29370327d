import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detach } from './detach.ts';

test('data stays what it says', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (data) => {
      const before = JSON.stringify(data);
      expect(JSON.stringify(detach(data))).toBe(before);
    }),
  );
});

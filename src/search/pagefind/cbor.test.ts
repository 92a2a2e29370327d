import fc from 'fast-check';
import { expect, test } from 'vitest';
import { character } from '../../../test/support/characters.ts';
import { decode, encode, type Cbor, type CborWriter } from './cbor.ts';

function write(to: CborWriter, item: Cbor): void {
  if (typeof item === 'string') to.text(item);
  else if (typeof item === 'number') to.number(item);
  else {
    to.array(item.length);
    for (const one of item) write(to, one);
  }
}

const toBytes = (item: Cbor) =>
  encode((to) => {
    write(to, item);
  });

// From appendix A of RFC 8949.
test.each<[Cbor, string]>([
  [0, '00'],
  [23, '17'],
  [24, '1818'],
  [100, '1864'],
  [1000, '1903e8'],
  [1_000_000, '1a000f4240'],
  [-1, '20'],
  [-100, '3863'],
  [-1000, '3903e7'],
  ['', '60'],
  ['IETF', '6449455446'],
  ['ü', '62c3bc'],
  ['𐅑', '64f0908591'],
  [[], '80'],
  [[1, [2, 3], [4, 5]], '8301820203820405'],
])('%j is %s', (item, hex) => {
  expect(toBytes(item).toString('hex')).toBe(hex);
  expect(decode(Buffer.from(hex, 'hex'))).toEqual(item);
});

test('a number of eight bytes is read', () => {
  expect(decode(Buffer.from('1b000000e8d4a51000', 'hex'))).toBe(1_000_000_000_000);
});

test('what is written is read', () => {
  const { item } = fc.letrec<{ item: Cbor }>((tie) => ({
    item: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: character, maxLength: 300 }),
      fc.integer(),
      fc.nat({ max: 2 ** 32 - 1 }),
      fc.array(tie('item'), { maxLength: 40 }),
    ),
  }));
  fc.assert(
    fc.property(item, (one) => {
      expect(decode(toBytes(one))).toEqual(one);
    }),
  );
});

test('items are copied, and sliced as they were written', () => {
  const bytes = encode((to) => {
    to.array(2);
    const start = to.length;
    to.text('x'.repeat(5000));
    to.copy(Buffer.from(to.slice(start)));
  });
  expect(decode(bytes)).toEqual(['x'.repeat(5000), 'x'.repeat(5000)]);
});

test.each(['40', 'a0', 'f6', 'fb3ff0000000000000'])('%s is told', (hex) => {
  expect(() => decode(Buffer.from(hex, 'hex'))).toThrow(
    'neither a text, a number nor an array at 0',
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../time/bounds.ts';
import type { Statement } from '../statements/statement.ts';
import { countUnaware, isUnseen, toUnseen } from './unseen.ts';

/** Few moments, so that many are the same; an end that is not certain is infinite. */
const span = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.nat({ max: 4 }), fc.nat({ max: 11 }))
  .map(([from, length, open]): Span => ({
    from: open % 6 === 0 ? -Infinity : from,
    until: open % 5 === 0 ? Infinity : from + length,
  }));
const statements = fc.array(
  fc.record({ said: span, published: span }).map((certain) => ({ certain }) as Statement),
  { maxLength: 60 },
);

test('what speakers could not know is counted and listed as a plain filter of all pairs does', () => {
  fc.assert(
    fc.property(statements, statements, fc.nat({ max: 12 }), (claims, others, most) => {
      const hearers = [...claims, ...others];
      const plain = hearers.map((own) => claims.filter((other) => isUnseen(other, own)));
      const unseen = toUnseen(claims, hearers);
      expect(unseen.map(({ count }) => count)).toEqual(plain.map(({ length }) => length));
      for (const [index, { first }] of unseen.entries()) {
        expect(first(most)).toEqual(plain[index]?.slice(0, most));
        expect(first(Infinity)).toHaveLength(plain[index]?.length ?? 0);
      }
      expect(countUnaware(claims, hearers)).toEqual(
        claims.map((claim) => hearers.filter((own) => isUnseen(claim, own)).length),
      );
    }),
  );
});

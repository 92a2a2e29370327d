import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostile } from '../../../../test/support/hostile.ts';
import { toJsonLd } from './nodes.ts';

test('whatever a text holds, it neither ends the element nor changes on the way', () => {
  fc.assert(
    fc.property(hostile, (name) => {
      const text = toJsonLd([{ '@type': 'Thing', name }]);
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toEqual({
        '@context': 'https://schema.org',
        '@type': 'Thing',
        name,
      });
    }),
  );
});

test('several nodes are a graph, and what is empty is left out', () => {
  const text = toJsonLd([
    { '@type': 'Thing', name: 'A,"b":[]', sameAs: [] },
    { '@type': 'Person', name: 'B' },
  ]);
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'Thing', name: 'A,"b":[]' },
      { '@type': 'Person', name: 'B' },
    ],
  });
});

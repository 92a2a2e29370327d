import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };

/**
 * Any character of Unicode. The unit `binary` of fast-check stands for the same, and lays out all 1,112,064 of them
 * before the first is taken, which costs seconds in each test file.
 */
export const character = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATES.count })
  .map((place) =>
    String.fromCodePoint(place < SURROGATES.first ? place : place + SURROGATES.count),
  );

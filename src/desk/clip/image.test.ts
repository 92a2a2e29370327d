import { describe, expect, test } from 'vitest';
import { KNOWN } from './harbour.fixture.ts';
import { findCreditLine, parseCredit } from './image.ts';

describe('a credit', () => {
  test.each([
    [
      'Rui Alder/Agence Nord-Presse — Quay Pictures',
      'Rui Alder',
      'agence-nord-presse',
      'picture-library',
    ],
    ['Rui Alder/ANP via Quay Pictures', 'Rui Alder', 'agence-nord-presse', 'picture-library'],
    ['Rui Alder via Quay Pictures', 'Rui Alder', null, 'picture-library'],
    ['Rui Alder for The Harbour Times', 'Rui Alder', 'harbour-times', null],
    ['ANP Photo/Rui Alder', 'Rui Alder', 'agence-nord-presse', null],
    ['© Rui Alder', 'Rui Alder', null, null],
    ['ANP', null, 'agence-nord-presse', null],
    ['Rui Alder/Elsewhere Agency', 'Rui Alder', 'Elsewhere Agency', null],
  ])('“%s”', (line, name, organization, via) =>
    expect(parseCredit(line, KNOWN)).toEqual({ name, organization, via }),
  );

  test.each(['', '/', 'XYZ', 'handout', 'a/b/c/d', 'picture 12'])('“%s” is none', (line) =>
    expect(parseCredit(line, KNOWN)).toBeUndefined(),
  );
});

describe('the line of a picture', () => {
  test.each([
    ['A pier on Friday.Credit...Rui Alder/ANP', false, 'A pier on Friday.', 'Rui Alder/ANP'],
    ['A pier. Photo: Rui Alder', false, 'A pier.', 'Rui Alder'],
    ['A pier. (ANP Photo/Rui Alder)', true, 'A pier.', 'ANP Photo/Rui Alder'],
    ['A pier, May 10, 2031. ANP/Rui Alder', true, 'A pier, May 10, 2031.', 'ANP/Rui Alder'],
    ['码头。图:李海', false, '码头。', '李海'],
  ])('“%s”', (text, isCaption, caption, credit) =>
    expect(findCreditLine(text, isCaption)).toMatchObject({ caption, credit }),
  );

  test.each([
    'She took the credit: nobody else had.',
    'The port (and its dues) grew (a little)',
    'Photographs by the dozen were sold.',
  ])('“%s” is none', (text) => expect(findCreditLine(text, false)).toBeUndefined());
});

import { textOf } from '../text.ts';

/** Labels that begin with a noun keep their capital anywhere. */
const NOUN =
  /^(?:Anmeldung|Abo|Zugang|Interview|Pressekonferenz|Äußerung|Online-Beitrag|Gesprächsbericht|Dokument)/;

export const text = textOf({
  locale: 'de',
  stop: '.',
  space: ' ',
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  quotes: ['„', '“'],
  innerQuotes: ['‚', '‘'],
  inSentence: (label) =>
    NOUN.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1),
});

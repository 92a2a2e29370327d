import { textOf } from '../text.ts';

export const text = textOf({
  // British English has no comma before the last of a list.
  locale: 'en-GB',
  stop: '.',
  space: ' ',
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  quotes: ['“', '”'],
  innerQuotes: ['‘', '’'],
  inSentence: (label) => label.toLowerCase(),
});

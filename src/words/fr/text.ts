import { textOf } from '../text.ts';

export const text = textOf({
  locale: 'fr',
  stop: '.',
  space: ' ',
  colon: '\u00a0: ',
  comma: ', ',
  semicolon: '\u202f; ',
  quotes: ['«\u00a0', '\u00a0»'],
  innerQuotes: ['“', '”'],
  inSentence: (label) => label.charAt(0).toLocaleLowerCase('fr') + label.slice(1),
});

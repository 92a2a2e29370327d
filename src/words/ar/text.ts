import { textOf } from '../text.ts';

/**
 * Digits are the western ones (`nu-latn`), as Asharq Al-Awsat, Al Jazeera and the press of the Maghreb print them: they
 * are read from Rabat to Muscat, and are those of the data.
 */
export const text = textOf({
  locale: 'ar-u-nu-latn',
  stop: '.',
  space: ' ',
  colon: ': ',
  comma: '، ',
  semicolon: '؛ ',
  quotes: ['«', '»'],
  innerQuotes: ['“', '”'],
  inSentence: (label) => label,
});

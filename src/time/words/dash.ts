/** An en dash between word joiners (U+2060), at which no line breaks. */
export const DASH = '\u2060–\u2060';

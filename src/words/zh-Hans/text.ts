import { textOf } from '../text.ts';

/** Full-width marks bring their own room: no space follows one. */
export const text = textOf({
  locale: 'zh-Hans',
  stop: '。',
  space: '',
  colon: '：',
  comma: '，',
  semicolon: '；',
  quotes: ['“', '”'],
  innerQuotes: ['‘', '’'],
  inSentence: (label) => label,
});

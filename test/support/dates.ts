/** Formats of dates by language, for tests of modules below the messages. */
import { getWords } from '../../src/words/words.ts';

export const english = getWords('en').dates;
export const arabic = getWords('ar').dates;
export const japanese = getWords('ja').dates;
export const russian = getWords('ru').dates;
export const chinese = getWords('zh-Hans').dates;

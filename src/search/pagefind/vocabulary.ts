/** The words of many texts, each by a number, since the same few stand in all of them. */
import { listChunks, toIndexText } from '../words.ts';

export interface Vocabulary {
  /** Words by their numbers, which count from nought in the order in which they are met. */
  readonly words: readonly string[];
  /** The numbers of the words of which the index of a text is made, in order. */
  number(text: string): readonly number[];
}

export function openVocabulary(): Vocabulary {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const byChunk = new Map<string, readonly number[]>();
  const numberWord = (word: string): number => {
    const found = numbers.get(word);
    if (found !== undefined) return found;
    numbers.set(word, words.length);
    return words.push(word) - 1;
  };
  const numberChunk = (chunk: string): readonly number[] => {
    const found = byChunk.get(chunk);
    if (found !== undefined) return found;
    const text = toIndexText(chunk);
    const made = text === '' ? [] : text.split(' ').map(numberWord);
    byChunk.set(chunk, made);
    return made;
  };
  return {
    words,
    number: (text) => {
      const all: number[] = [];
      for (const chunk of listChunks(text))
        for (const number of numberChunk(chunk)) all.push(number);
      return all;
    },
  };
}

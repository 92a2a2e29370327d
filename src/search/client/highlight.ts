/** Marks the words in the text of a page opened from a result. */
import { findWords } from './match.ts';

export function highlight(main: Element, words: readonly string[]): void {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    // From the end, so that earlier offsets stay valid.
    for (const { start, end } of findWords(text.data, words).reverse()) {
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      range.surroundContents(document.createElement('mark'));
    }
  }
}

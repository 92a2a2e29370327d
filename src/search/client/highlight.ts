/** On the page that a result leads to: marks the words of `?highlight=…`. On its own, so that pages load one file. */
const words = (new URLSearchParams(location.search).get('highlight') ?? '')
  .split(' ')
  .filter((word) => word !== '');
const main = document.querySelector('main');

if (main !== null && words.length > 0 && words.length < 20) {
  const choices = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  // Chinese runs on without spaces: there a word may begin and end anywhere.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${choices})(?![\\p{L}\\p{N}])|(?:${choices})(?<=\\p{Script=Han})`,
    'giu',
  );
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    // From the end, so that what is still to be marked stays where it is.
    for (const match of [...text.data.matchAll(pattern)].reverse()) {
      const range = document.createRange();
      range.setStart(text, match.index);
      range.setEnd(text, match.index + match[0].length);
      range.surroundContents(document.createElement('mark'));
    }
  }
}

/** Runs on every page: the shortcut to the search, and marks on the words that led here. */
import { followShortcut } from './shortcut.ts';

followShortcut();

const words = (new URLSearchParams(location.search).get('highlight') ?? '')
  .split(' ')
  .filter((word) => word !== '');
const main = document.querySelector('main');

if (main !== null && words.length > 0 && words.length < 20) {
  // Few pages are opened from a result, so only those load the rest.
  void import('./highlight.ts').then(({ highlight }) => {
    highlight(main, words);
  });
}

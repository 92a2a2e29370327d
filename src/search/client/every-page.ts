/** On every page, in one file: the shortcut to the search, and what was looked for marked where it stands. */
import { followShortcut } from './shortcut.ts';

followShortcut();

const words = (new URLSearchParams(location.search).get('highlight') ?? '')
  .split(' ')
  .filter((word) => word !== '');
const main = document.querySelector('main');

if (main !== null && words.length > 0 && words.length < 20) {
  // Few pages are opened from a result, so the rest is loaded for those alone.
  void import('./highlight.ts').then(({ highlight }) => {
    highlight(main, words);
  });
}

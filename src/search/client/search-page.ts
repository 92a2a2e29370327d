/** The script of the search page: the address is the state, and every step is a link. */
import { get } from './dom.ts';
import { openEngine, type Engine } from './engine.ts';
import { listenForKeys } from './keys.ts';
import { showBusy, showCounts, showFailure, showFound, showIdle } from './page.ts';
import { isIdle, parseQuery, toAddress, type Query } from './query.ts';

const TYPING_PAUSE = 120;

const box = get('input') as HTMLInputElement;
const paths = JSON.parse(get('.found').dataset.shards ?? '[]') as readonly string[];
let current: Query;
let engine: Engine | undefined;
let timer: number | undefined;

async function run(query: Query): Promise<void> {
  const isCurrent = () => query === current;
  current = query;
  if (isIdle(query)) {
    showIdle();
    return;
  }
  try {
    if (!engine) showBusy();
    engine ??= openEngine(paths);
    const first = await engine.find(query);
    // Nothing in the newest months says nothing about the others.
    if (first.whole || first.results.length > 0) await showFound(query, first, isCurrent);
    if (!first.whole) {
      await engine.widen();
      if (isCurrent()) await showFound(query, await engine.find(query), isCurrent);
    }
    const counted = first.counted ? first : await engine.count().then(() => engine?.find(query));
    if (isCurrent() && counted) showCounts(query, counted);
  } catch {
    engine = undefined;
    if (isCurrent()) showFailure();
  }
}

function go(query: Query, how: 'pushState' | 'replaceState'): void {
  clearTimeout(timer);
  history[how](null, '', toAddress(query));
  void run(query);
}

/** The words in the box, within the facets chosen; from the first page. */
function search(how: 'pushState' | 'replaceState'): void {
  go({ ...current, q: box.value.trim(), page: 1 }, how);
}

function follow(): void {
  const query = parseQuery(location.search);
  box.value = query.q;
  void run(query);
}

// Where there is no room beside the results, they come first.
(get('.narrow') as HTMLDetailsElement).open = matchMedia('(min-width: 60rem)').matches;
// The index comes while the reader types the first word.
box.addEventListener('focus', () => (engine ??= openEngine(paths)));
box.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(search, TYPING_PAUSE, 'replaceState');
});
get('form').addEventListener('submit', (event) => {
  event.preventDefault();
  search('pushState');
});
get('.found').addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (
    link?.pathname !== '/search' ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  event.preventDefault();
  go(parseQuery(link.search), 'pushState');
  if (link.closest('.pages')) get('#res').focus();
});
window.addEventListener('popstate', follow);
listenForKeys(box, () => {
  box.value = '';
  box.focus();
  search('replaceState');
});
follow();

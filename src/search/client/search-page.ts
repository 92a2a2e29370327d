/** The script of the search page. The address is the state, and every step is a link. */
import { SEARCH_URL } from '../../site/addresses/pages.ts';
import { get } from './dom.ts';
import { openEngine, type Engine } from './engine.ts';
import { listenForKeys } from './keys.ts';
import { showBusy, showCounts, showFailure, showFound, showIdle, showOffers } from './page.ts';
import { isIdle, parseQuery, toAddress, type Query } from './query.ts';

const TYPING_PAUSE = 120;

const box = get('input') as HTMLInputElement;
const { program = '', shards = '[]' } = get('.found').dataset;
const paths = JSON.parse(shards) as readonly string[];
let current: Query;
let engine: Engine | undefined;
let timer: number | undefined;
/** The reader has finished this search; typing starts another. */
let isChosen = true;

async function run(query: Query): Promise<void> {
  const isCurrent = () => query === current;
  current = query;
  if (isIdle(query)) {
    showIdle();
    return;
  }
  try {
    if (!engine) showBusy();
    void showOffers(query, isCurrent);
    engine ??= openEngine(program, paths);
    const first = await engine.find(query);
    // Older months may have results even if the newest have none.
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

/**
 * Adds one history entry for each search that the reader finishes, with Enter or a link; typing and the empty page add
 * none.
 */
function go(query: Query, how: 'typed' | 'entered' | 'followed'): void {
  clearTimeout(timer);
  const address = toAddress(query);
  const isNew = address !== toAddress(current);
  const isNext = how === 'followed' || (isChosen && !isIdle(current));
  if (isNew) history[isNext ? 'pushState' : 'replaceState'](null, '', address);
  isChosen = how !== 'typed' || (isChosen && !isNew);
  if (isNew || how !== 'typed') void run(query);
}

/** Searches for the words in the box, within the chosen facets. New words start at the first page. */
function search(how: 'typed' | 'entered'): void {
  const q = box.value.trim();
  go({ ...current, q, page: q === current.q ? current.page : 1 }, how);
}

function follow(): void {
  const query = parseQuery(location.search);
  box.value = query.q;
  isChosen = true;
  void run(query);
}

// Open facets only where they fit beside the results.
(get('.narrow') as HTMLDetailsElement).open = matchMedia('(min-width: 60rem)').matches;
// Load the index while the reader types the first word.
const open = () => (engine ??= openEngine(program, paths));
box.addEventListener('focus', open);
if (document.activeElement === box) open();
box.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(search, TYPING_PAUSE, 'typed');
});
get('form').addEventListener('submit', (event) => {
  event.preventDefault();
  search('entered');
});
get('.found').addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (
    link?.pathname !== SEARCH_URL ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  event.preventDefault();
  go(parseQuery(link.search), 'followed');
  if (link.closest('.pages')) get('#res').focus();
});
window.addEventListener('popstate', follow);
listenForKeys(box, () => {
  box.value = '';
  box.focus();
  search('typed');
});
follow();

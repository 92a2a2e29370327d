/** The script of the search page. The address is the state, and every step is a link. */
import { SEARCH_URL } from '../../site/addresses/pages.ts';
import { get } from './dom.ts';
import { openEngine, type Engine } from './engine.ts';
import { listenForKeys } from './keys.ts';
import { isIdle, parseQuery, toAddress, type Query } from './query.ts';

const TYPING_PAUSE = 120;

const box = get('input') as HTMLInputElement;
const { program = '', shards = '[]' } = get('.found').dataset;
const paths = JSON.parse(shards) as readonly string[];
let current: Query;
let engine: Engine | undefined;
let drawing: Promise<typeof import('./page.ts') & typeof import('./plan.ts')> | undefined;
let timer: number | undefined;
/** The reader has finished this search; typing starts another. */
let isChosen = true;

/** What draws results loads while the index does. */
function open(): NonNullable<typeof drawing> {
  engine ??= openEngine(program, paths);
  return (drawing ??= import('./searching.ts'));
}

async function run(query: Query): Promise<void> {
  const isCurrent = () => query === current;
  current = query;
  if (isIdle(query)) {
    if (drawing) (await drawing).showIdle();
    return;
  }
  if (get('.found').hidden) {
    get('.found > nav').hidden = true;
    get('.browse').hidden = true;
    get('.found').hidden = false;
  }
  const { findNearest, showCounts, showFailure, showFound, toLookup } = await open();
  try {
    let plan = await toLookup(query.q, document.documentElement.lang);
    const find = () => (engine as Engine).find({ ...query, q: plan.q }, plan.wider);
    let found = await find();
    // Older months may have results even if the newest have none.
    if (!found.whole && found.results.length > 0) await showFound(query, plan, found, isCurrent);
    if (!found.whole) {
      await engine?.widen();
      found = await find();
    }
    if (!isCurrent()) return;
    if (found.unknown.length > 0 && plan.answer === undefined) {
      const spelled = await findNearest(plan.q, found.unknown).catch(() => undefined);
      if (spelled !== undefined) {
        plan = { ...(await toLookup(spelled, document.documentElement.lang)), spelled };
        found = await find();
      }
    }
    if (isCurrent()) await showFound(query, plan, found, isCurrent);
    await engine?.count();
    const counted = found.counted ? found : await find();
    if (isCurrent()) showCounts(query, counted);
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

// Load the index while the reader types the first word.
box.addEventListener('focus', () => void open());
if (document.activeElement === box) void open();
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

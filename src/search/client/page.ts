/** What the search page shows: the results and what leads on from them, or why there is nothing. */
import { fillSlots, reviveMessages } from '../../words/slots.ts';
import { SPELLING_URL } from '../../site/addresses/pages.ts';
import { listTyped, splitKey } from '../words.ts';
import { get, keepFocus, make } from './dom.ts';
import type { Found } from './engine.ts';
import { drawFacets } from './facets.ts';
import { isNear } from './near.ts';
import { toOffers } from './offers.ts';
import type { Fragment, Result } from './pagefind.ts';
import { PAGE_SIZE, toPageLinks, toSortLinks } from './pager.ts';
import { toAddress, type Query } from './query.ts';
import { toResult, type ResultWords } from './result.ts';

const printed = JSON.parse(get('.found').dataset.words ?? '{}') as ResultWords;
const say = reviveMessages(printed.say, printed.locale) as ResultWords['say'];
const words = { ...printed, say };
const pageTitle = document.title;
/** So many results fill a screen: at first only their texts are waited for. */
const SCREEN = 4;
/** What was found for the query that is shown, and how much stands above that. */
let total = 0;
let offered = 0;
let drawn: Query | undefined;

export function showIdle(): void {
  turn(false);
  tell('', pageTitle);
}

export function showBusy(): void {
  turn(true);
  get('#res').textContent = say.searching;
}

/** `isCurrent` says, once the texts are there, whether the query is still the one to be shown. */
export async function showFound(
  query: Query,
  { results, whole }: Found,
  isCurrent: () => boolean,
): Promise<void> {
  const from = (query.page - 1) * PAGE_SIZE;
  const shown = results.slice(from, from + PAGE_SIZE);
  const first = get('.hits').childElementCount === 0 ? SCREEN : PAGE_SIZE;
  const fragments = await loadAll(shown.slice(0, first));
  if (!isCurrent()) return;
  total = isNear(query.q, fragments) ? results.length : 0;
  drawFound(query, fragments, whole);
  get('.nearest').hidden = true;
  if (whole && !isNear(query.q, fragments, 1)) void showNearest(query, isCurrent);
  const rest = await loadAll(shown.slice(first));
  if (isCurrent() && total > 0) get('.hits').append(...toRows(query, rest));
}

function drawFound(query: Query, fragments: readonly Fragment[], whole: boolean): void {
  drawn = query;
  keepFocus(() => {
    turn(true);
    tellSum(query);
    get('.progress').hidden = whole;
    get('.hits').replaceChildren(...toRows(query, total > 0 ? fragments : []));
    get('.sorts').replaceChildren(...toSortLinks(query, say.sorts));
    get('.pages').replaceChildren(...toPageLinks(query, total, say.next));
    get('.empty').hidden = !whole || total > 0;
    get('.sorts').hidden = total === 0;
    get('.found > nav').setAttribute('aria-busy', 'true');
  });
}

/** Where the day or the thing itself was found and nothing else, that is what there is. */
function tellSum({ q }: Query): void {
  const count = total > 0 ? total : offered;
  const sum = say.results({ n: count });
  tell(
    q ? say.resultsFor({ results: sum, words: q }) : sum,
    q ? say.pageTitle({ words: q, title: pageTitle }) : pageTitle,
  );
}

/** What has the name that was typed, above all results; a choice of facets or of a page asks for results alone. */
export async function showOffers(query: Query, isCurrent: () => boolean): Promise<void> {
  const isNarrowed = Object.keys(query.facets).length > 0 || query.page > 1;
  // Without it, the results are what they are.
  const rows = isNarrowed ? [] : await toOffers(query.q, words).catch(() => []);
  if (!isCurrent()) return;
  keepFocus(() => {
    get('.offers').hidden = rows.length === 0;
    get('.offers').replaceChildren(...rows);
  });
  offered = rows.length;
  if (drawn === query && total === 0) tellSum(query);
}

/**
 * For a word that nobody wrote so the nearest one, also where Pagefind found others that begin alike. Few searches need it,
 * so what it takes is loaded for those alone.
 */
async function showNearest(query: Query, isCurrent: () => boolean): Promise<void> {
  const q = await findNearest(query.q).catch(() => undefined);
  if (!isCurrent() || q === undefined) return;
  const link = make('a', { href: toAddress({ ...query, q, page: 1 }) }, q);
  get('.nearest').hidden = false;
  get('.nearest').replaceChildren(...fillSlots(say.nearest, { words: link }));
}

async function findNearest(q: string): Promise<string | undefined> {
  const [response, { respell }] = await Promise.all([fetch(SPELLING_URL), import('./spelling.ts')]);
  return respell(q, (await response.json()) as string[], { listTyped, splitKey });
}

/** By what the results that are shown can be narrowed. */
export function showCounts(query: Query, { counts }: Found): void {
  keepFocus(() => {
    drawFacets(query, total, counts, words);
  });
  get('.found > nav').removeAttribute('aria-busy');
}

/** The index cannot be loaded: the site was renewed since the page was opened, or there is no network. */
export function showFailure(): void {
  turn(true);
  tell(say.failed, pageTitle);
  get('.failed').hidden = false;
}

function loadAll(results: readonly Result[]): Promise<Fragment[]> {
  return Promise.all(results.map((result) => result.data()));
}

function toRows(query: Query, fragments: readonly Fragment[]): HTMLLIElement[] {
  return fragments.map((fragment) => toResult(fragment, query.q, words));
}

function turn(isSearching: boolean): void {
  get('.found').hidden = !isSearching;
  get('.browse').hidden = isSearching;
  get('.failed').hidden = true;
}

/** Said to those who listen, too. */
function tell(text: string, title: string): void {
  document.title = title;
  get('#res').textContent = text;
  get('.status').textContent = text;
}

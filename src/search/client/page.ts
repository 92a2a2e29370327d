/** What the search page shows: the results and links to more, or why there are none. */
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
/** As many results as fill a screen; the first drawing waits only for their texts. */
const SCREEN = 4;
/** The number of results of the query on screen, and of offers above them. */
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

/** @param isCurrent whether, once the texts have arrived, this is still the query to show */
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

/** Counts offers where there are no results. */
function tellSum({ q }: Query): void {
  const count = total > 0 ? total : offered;
  const sum = say.results({ n: count });
  tell(
    q ? say.resultsFor({ results: sum, words: q }) : sum,
    q ? say.pageTitle({ words: q, title: pageTitle }) : pageTitle,
  );
}

/** Things with the typed name, above all results, unless facets or a page are chosen. */
export async function showOffers(query: Query, isCurrent: () => boolean): Promise<void> {
  const isNarrowed = Object.keys(query.facets).length > 0 || query.page > 1;
  // If they fail to load, the results still show.
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
 * Suggests the nearest spelling for an unknown word, even if Pagefind found words with the same beginning. Few
 * searches need it, so it loads on demand.
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

export function showCounts(query: Query, { counts }: Found): void {
  keepFocus(() => {
    drawFacets(query, total, counts, words);
  });
  get('.found > nav').removeAttribute('aria-busy');
}

/** The index failed to load: the site has changed since the page was opened, or there is no network. */
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

/** Announced to screen readers, too. */
function tell(text: string, title: string): void {
  document.title = title;
  get('#res').textContent = text;
  get('.status').textContent = text;
}

/** What the search page shows: the results and what leads on from them, or why there is nothing. */
import { get, keepFocus, toNumber } from './dom.ts';
import type { Found } from './engine.ts';
import { drawFacets } from './facets.ts';
import { isNear } from './near.ts';
import { PAGE_SIZE, toPageLinks, toSortLinks } from './pager.ts';
import type { Query } from './query.ts';
import { toResult, type Labels } from './result.ts';

const labels = JSON.parse(get('.found').dataset.labels ?? '{}') as Labels;
const pageTitle = document.title;

/** Nothing is searched for: the page as it came. */
export function showIdle(): void {
  turn(false);
  tell('', pageTitle);
}

/** Something is searched for, and nothing can be said yet. */
export function showBusy(): void {
  turn(true);
  get('#res').textContent = 'Searching';
}

/** `isCurrent` says, once the texts are there, whether the query is still the one to be shown. */
export async function showFound(
  query: Query,
  { results, counts, whole }: Found,
  isCurrent: () => boolean,
): Promise<void> {
  const from = (query.page - 1) * PAGE_SIZE;
  const fragments = await Promise.all(
    results.slice(from, from + PAGE_SIZE).map((result) => result.data()),
  );
  if (!isCurrent()) return;
  const total = isNear(query.q, fragments) ? results.length : 0;
  const sum = `${toNumber(total)} result${total === 1 ? '' : 's'}`;
  keepFocus(() => {
    turn(true);
    tell(
      query.q ? `${sum} for “${query.q}”` : sum,
      query.q ? `${query.q} | ${pageTitle}` : pageTitle,
    );
    get('.progress').hidden = whole;
    get('.hits').replaceChildren(
      ...(total > 0 ? fragments : []).map((fragment) => toResult(fragment, query.q, labels)),
    );
    get('.sorts').replaceChildren(...toSortLinks(query));
    get('.pages').replaceChildren(...toPageLinks(query, total));
    if (whole) drawFacets(query, total, counts, labels);
    get('.empty').hidden = !whole || total > 0;
  });
}

/** The index cannot be loaded: the site was renewed since the page was opened, or there is no network. */
export function showFailure(): void {
  turn(true);
  tell('The search did not answer', pageTitle);
  get('.failed').hidden = false;
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

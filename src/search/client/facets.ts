/** By what the results can be narrowed, with how many would remain. */
import { FACETS, type Facet } from '../record.ts';
import { get, link, make, toNumber } from './dom.ts';
import type { Counts } from './pagefind.ts';
import { toAddress, toggle, type Query } from './query.ts';
import type { Labels } from './result.ts';

interface Value {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** As many as the style sheet shows of a long list. */
const SHOWN = 8;

export function drawFacets(query: Query, counts: Counts, labels: Labels): void {
  for (const facet of FACETS) {
    const box = get(`[data-facet=${facet}]`);
    const values = listValues(facet, query, counts, labels);
    box.hidden = values.length < 2 && !values[0]?.isChosen;
    const rows = values.map((value) => toRow(facet, value, query));
    const more = get(`[data-facet=${facet}] .more`);
    more.hidden = rows.length <= SHOWN;
    more.onclick = () => {
      box.classList.add('open');
      rows[SHOWN]?.querySelector('a')?.focus();
    };
    get(`[data-facet=${facet}] ul`).replaceChildren(...rows);
  }
}

/** The chosen first, then the most used, or the newest time; values that would leave nothing are left out. */
function listValues(facet: Facet, { facets }: Query, counts: Counts, labels: Labels): Value[] {
  const isTime = facet === 'month' || facet === 'year';
  return Object.entries(counts[facet] ?? {})
    .map(([value, count]) => {
      const [id = '', ...rest] = value.split(' ');
      const name =
        rest.join(' ') || (facet === 'month' ? toMonth(id) : (labels[`${facet}:${id}`] ?? id));
      return { id, name, count, isChosen: facets[facet]?.includes(id) ?? false };
    })
    .filter(({ count, isChosen }) => count > 0 || isChosen)
    .sort(
      (a, b) =>
        Number(b.isChosen) - Number(a.isChosen) ||
        (isTime ? 0 : b.count - a.count) ||
        ((isTime ? a.id > b.id : a.name < b.name) ? -1 : 1),
    );
}

function toRow(facet: Facet, { id, name, count, isChosen }: Value, query: Query): HTMLLIElement {
  const href = toAddress(toggle(query, facet, id));
  return make(
    'li',
    {},
    link(href, `${facet}:${id}`, isChosen, name),
    make('span', { class: 'n' }, toNumber(count)),
  );
}

/** `2025-04` → “April 2025” in the language of the page. */
function toMonth(id: string): string {
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(id).toLocaleDateString(document.documentElement.lang, style);
}

/** The facets that narrow the results, with how many results each value leaves. */
import { type Facet, FACETS as ALL } from '../record.ts';
import { get, link, make, formatCount } from './dom.ts';
import type { Counts } from './pagefind.ts';
import { toAddress, toggle, type Query } from './query.ts';
import type { ResultWords } from './result.ts';

/** Kinds have a row of their own above the results. */
const FACETS = ALL.filter((facet) => facet !== 'kind');

type Labels = ResultWords['labels'];

interface Value {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** A long list shows its first values until the reader asks for all. */
const SHOWN = 8;
const opened = new Set<Facet>();

/** If nothing was found, only the chosen values, so that readers can remove them. */
export function drawFacets(
  query: Query,
  total: number,
  counts: Counts,
  { labels, say }: ResultWords,
): void {
  for (const facet of FACETS) {
    const box = get(`[data-facet=${facet}]`);
    const values = listValues(facet, query, counts, labels).filter(
      ({ count, isChosen }) => isChosen || (total > 0 && count > 0),
    );
    // A value that all results share narrows nothing.
    box.hidden = !values.some(({ count, isChosen }) => isChosen || count < total);
    const more = get(`[data-facet=${facet}] .more`);
    const draw = (count: number) => {
      const rows = values.slice(0, count).map((value) => toRow(facet, value, query));
      get(`[data-facet=${facet}] ul`).replaceChildren(...rows);
      more.hidden = values.length <= count;
    };
    draw(opened.has(facet) ? values.length : SHOWN);
    more.textContent = say.all({ n: formatCount(values.length) });
    more.onclick = () => {
      opened.add(facet);
      draw(values.length);
      get(`[data-facet=${facet}] li:nth-child(${String(SHOWN + 1)}) a`).focus();
    };
  }
  get('.narrow').inert = FACETS.every((facet) => get(`[data-facet=${facet}]`).hidden);
}

/** Chosen values first, then the most frequent, or for times the newest. */
function listValues(facet: Facet, { facets }: Query, counts: Counts, labels: Labels): Value[] {
  const isTime = facet === 'month' || facet === 'year';
  return Object.entries(counts[facet] ?? {})
    .map(([value, count]) => {
      const [id = '', ...rest] = value.split(' ');
      const name =
        rest.join(' ') || (facet === 'month' ? toMonth(id) : (labels[`${facet}:${id}`] ?? id));
      return { id, name, count, isChosen: facets[facet]?.includes(id) ?? false };
    })
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
    make('span', { class: 'n' }, formatCount(count)),
  );
}

/** `2025-04` → “April 2025” in the language of the page. */
function toMonth(id: string): string {
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(id).toLocaleDateString(document.documentElement.lang, style);
}

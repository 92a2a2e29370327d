/** One result: kind, title, the words around what was found, who published it and when. */
import { make, toNodes, type Child } from './dom.ts';
import { listFoundWords, toExcerpt, toMarked } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';

/** Names of values that the page itself brings: kinds, and what is needed to read a piece. */
export type Labels = Readonly<Record<string, string>>;

export function toResult(fragment: Fragment, q: string, labels: Labels): HTMLLIElement {
  const { url, content, meta, locations, filters } = fragment;
  const words = [
    ...new Set([...listFoundWords(content, locations), ...q.toLowerCase().split(/\s+/)]),
  ].filter(Boolean);
  const search = new URLSearchParams({ highlight: words.join(' ') }).toString();
  const title = toMarked(meta.title ?? url, words);
  // Names in other scripts stand nowhere in the text: said only where nothing else shows why it was found.
  const names =
    locations.length > 0 || title.some(({ hit }) => hit)
      ? []
      : listFoundNames(meta.names ?? '', words);
  return make(
    'li',
    {},
    make('p', { class: 'by' }, make('b', {}, labels[filters.kind?.[0] ?? ''] ?? '')),
    make(
      'h3',
      {},
      make(
        'a',
        { href: words.length > 0 ? `${url}?${search}` : url, 'data-key': url },
        ...toNodes(title),
      ),
    ),
    make('p', { class: 'para' }, ...toNodes(toExcerpt(content, locations))),
    make(
      'p',
      { class: 'by' },
      ...toByline(fragment, labels),
      ...toNodes(toMarked(names.join(', '), words)),
    ),
  );
}

/** “**Xinhua**, free to read. 21 February 2025.” */
function toByline({ meta: { outlet, date }, filters }: Fragment, labels: Labels): Child[] {
  const access = labels[filters.access?.[0] ?? ''];
  return [
    ...(outlet ? [make('b', {}, outlet), access ? `, ${access.toLowerCase()}. ` : '. '] : []),
    date ? `${date}. ` : '',
  ];
}

function listFoundNames(names: string, words: readonly string[]): string[] {
  return names.split(', ').filter((name) => toMarked(name, words).some(({ hit }) => hit));
}

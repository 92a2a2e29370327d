/** The script of a portal's search page: all indexes of all publications, newest first, as one. */
import { toIndexQuery } from '../words.ts';
import { make, toNodes } from './dom.ts';
import { listFoundWords, toExcerpt, toMarked } from './excerpt.ts';
import { isNear } from './near.ts';
import { mergeIndex, openIndex, type Fragment, type Instance } from './pagefind.ts';

interface Index {
  readonly path: string;
  readonly name: string;
  readonly language: string;
  readonly program?: string;
  readonly shards: readonly string[];
}

/** How many results are shown. */
const MOST = 30;
const TYPING_PAUSE = 200;

const page = document.querySelector<HTMLElement>('#search') as HTMLElement;
const box = page.querySelector('input') as HTMLInputElement;
const status = page.querySelector('[role=status]') as HTMLElement;
const list = page.querySelector('.res') as HTMLElement;
const indexes = (JSON.parse(page.dataset.indexes ?? '[]') as Index[]).filter(
  ({ shards }) => shards.length > 0,
);
let opening: Promise<Instance | undefined> | undefined;

async function open(): Promise<Instance | undefined> {
  const [first] = indexes;
  if (first?.program === undefined) return undefined;
  const all = indexes.flatMap(({ shards }) => shards);
  const instance = await openIndex(first.program, all[0] ?? '');
  await Promise.all(all.slice(1).map((path) => mergeIndex(instance, path)));
  return instance;
}

async function search(): Promise<void> {
  const q = box.value.trim();
  const isCurrent = () => q === box.value.trim();
  history.replaceState(
    null,
    '',
    q === '' ? location.pathname : `?${new URLSearchParams({ q }).toString()}`,
  );
  if (q === '') {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  try {
    const index = await (opening ??= open());
    const found = await index?.search(toIndexQuery(q), { filters: {} });
    const all = await Promise.all((found?.results ?? []).slice(0, MOST).map(({ data }) => data()));
    // What only begins like the words is not found.
    const fragments = all.filter((fragment) => isNear(q, [fragment], 0.5));
    if (!isCurrent()) return;
    status.textContent = fragments.length === 0 ? (page.dataset.nothing ?? '') : '';
    list.replaceChildren(...fragments.map((fragment) => toResult(fragment, q)));
  } catch {
    opening = undefined;
    if (isCurrent()) status.textContent = page.dataset.failed ?? '';
  }
}

function toResult({ url, content, meta, locations }: Fragment, q: string): HTMLElement {
  const index = indexes.find(({ path }) => url.startsWith(`${path}/`));
  const words = listFoundWords(content, locations, q);
  const lang = { lang: index?.language ?? document.documentElement.lang, dir: 'auto' };
  return make(
    'article',
    { class: 'item' },
    make('p', { class: 'by', ...lang }, index?.name ?? ''),
    make('h2', lang, make('a', { href: url }, ...toNodes(toMarked(meta.title ?? url, words)))),
    make('p', { class: 'sum', ...lang }, ...toNodes(toExcerpt(content, locations, q))),
  );
}

let timer: number | undefined;
box.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => void search(), TYPING_PAUSE);
});
box.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void search();
});
box.value = new URLSearchParams(location.search).get('q') ?? '';
void search();

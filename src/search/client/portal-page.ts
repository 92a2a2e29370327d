/** The script of a portal’s search page: it asks each publication’s own index, and shows the best results of all. */
import { SEARCH_URL, toSearchUrl } from '../../site/addresses/pages.ts';
import { reviveMessages, type Sentence } from '../../words/slots.ts';
import { toIndexQuery } from '../words.ts';
import { get, make, toNodes } from './dom.ts';
import { isFound } from './engine.ts';
import { listFoundWords, toExcerpt, toMarked } from './excerpt.ts';
import { isNear } from './near.ts';
import { mergeIndex, openIndex, type Fragment, type Instance, type Result } from './pagefind.ts';

interface Publication {
  readonly path: string;
  readonly name: string;
  readonly language: string;
}

/** An index as the search page named it; without one, there is nothing to search yet. */
interface Opened {
  readonly shards: string;
  readonly index?: Instance;
}

interface Say {
  readonly results: Sentence<{ n: number }>;
  readonly first: Sentence<{ results: string; n: number }>;
  readonly silent: Sentence<{ names: string }>;
  readonly nothing: string;
}

/** How many results are shown. */
const MOST = 30;
const TYPING_PAUSE = 200;

const box = get('input') as HTMLInputElement;
const status = get('[role=status]');
const list = get('.res');
const publications = JSON.parse(list.dataset.publications ?? '[]') as Publication[];
const { locale, say } = JSON.parse(list.dataset.words ?? '{}') as { locale: string; say: unknown };
const { results, first, silent, nothing } = reviveMessages(say, locale) as Say;
const opened = new Map<Publication, Promise<Opened>>();

function open(publication: Publication): Promise<Opened> {
  const opening = opened.get(publication) ?? openNewest(publication);
  opened.set(publication, opening);
  return opening;
}

/** Its search page names the index, which has other addresses after each build. */
async function openNewest({ path }: Publication, known?: Opened): Promise<Opened> {
  const answer = await fetch(path + SEARCH_URL, { cache: 'no-cache' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const { program, shards = '' } = (page.querySelector('.found') as HTMLElement).dataset;
  if (shards === known?.shards) return known;
  const [newest, ...older] = JSON.parse(shards) as string[];
  if (program === undefined || newest === undefined) return { shards };
  const index = await openIndex(program, newest);
  await Promise.all(older.map((shard) => mergeIndex(index, shard)));
  return { shards, index };
}

async function ask(publication: Publication, q: string, words: string): Promise<readonly Result[]> {
  const find = async (opening: Promise<Opened>) => {
    const { index } = await opening;
    const found = (await index?.search(words, { filters: {} }))?.results ?? [];
    return (await isFound(q, found, 0.5)) ? found : [];
  };
  const opening = open(publication);
  const found = await find(opening).catch(() => undefined);
  if (found !== undefined && found.length > 0) return found;
  // Perhaps it was built again since: of a file that is gone, Pagefind does not tell.
  const again = openNewest(publication, found === undefined ? undefined : await opening);
  opened.set(publication, again);
  return find(again);
}

async function search(): Promise<void> {
  const q = box.value.trim();
  const words = toIndexQuery(q);
  const query = q === '' ? '' : new URLSearchParams({ q }).toString();
  history.replaceState(null, '', toSearchUrl(query));
  if (words === '') {
    status.replaceChildren();
    list.replaceChildren();
    return;
  }
  const unheard = new Set<Publication>();
  const answers = await Promise.all(
    publications.map(async (publication) => {
      const found = await ask(publication, q, words).catch(() => {
        unheard.add(publication);
        return [];
      });
      return found.map((result) => ({ ...result, publication }));
    }),
  );
  const all = answers.flat().sort((a, b) => b.score - a.score);
  const named = publications.filter(({ name }) => isNear(q, [toNamed(name)], 1));
  const best = all.slice(0, Math.max(0, MOST - named.length));
  const rows = await Promise.all(
    best.map(({ data, publication }) =>
      data().then(
        (fragment) => [toRow(publication, fragment, q)],
        () => {
          opened.delete(publication);
          unheard.add(publication);
          return [];
        },
      ),
    ),
  );
  if (q !== box.value.trim()) return;
  const n = named.length + all.length;
  const sum = n === 0 ? nothing : results({ n });
  const names = new Intl.ListFormat(locale).format([...unheard].map(({ name }) => name));
  status.replaceChildren(
    make('p', {}, n > MOST ? first({ results: sum, n: MOST }) : sum),
    ...(names === '' ? [] : [make('p', {}, silent({ names }))]),
  );
  list.replaceChildren(...named.map(toNamedRow), ...rows.flat());
}

function toNamed(title: string): Fragment {
  return { url: '', content: '', meta: { title }, filters: {}, locations: [] };
}

function toNamedRow({ path, name, language: lang }: Publication): HTMLElement {
  const title = make('h2', {}, make('a', { href: `${path}/` }, name));
  return make('article', { class: 'item', lang, dir: 'auto' }, title);
}

function toRow(
  { name, language: lang }: Publication,
  { url, content, meta, locations }: Fragment,
  q: string,
): HTMLElement {
  const words = listFoundWords(content, locations, q);
  return make(
    'article',
    { class: 'item', lang, dir: 'auto' },
    make('p', { class: 'by' }, name),
    make('h2', {}, make('a', { href: url }, ...toNodes(toMarked(meta.title ?? url, words)))),
    make('p', { class: 'sum' }, ...toNodes(toExcerpt(content, locations, q))),
  );
}

let timer: number | undefined;
box.addEventListener('focus', () => {
  for (const one of publications) open(one).catch(() => undefined);
});
box.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => void search(), TYPING_PAUSE);
});
box.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  void search();
});
box.value = new URLSearchParams(location.search).get('q') ?? '';
void search();

/** What the search page shows: an answer, the results and links to more, or why there are none. */
import { GLOSSARY_URL } from '../../site/addresses/pages.ts';
import { fillSlots, reviveMessages } from '../../words/slots.ts';
import { drawFacets } from './facets.ts';
import { formatCount, get, keepFocus, link, make, toNodes } from './dom.ts';
import { type Found, KIND_ORDER } from './engine.ts';
import { toReplyCard, toSaidCard } from './card.ts';
import { toMarked } from './excerpt.ts';
import { findWords } from './match.ts';
import { isNear } from './near.ts';
import { toOffers } from './offers.ts';
import type { Fragment, Result } from './pagefind.ts';
import { PAGE_SIZE, toPageLinks, toSortLinks } from './pager.ts';
import type { Lookup } from './plan.ts';
import { toAddress, type Query } from './query.ts';
import { toResult, type ResultWords } from './result.ts';

const printed = JSON.parse(get('.found').dataset.words ?? '{}') as ResultWords;
const say = reviveMessages(printed.say, printed.locale) as ResultWords['say'];
const words = { ...printed, say };
const pageTitle = document.title;
/** Results of each kind, until the reader asks for all. */
const FIRST = 5;
/** Results that fill a phone below an answer. */
const AT_ONCE = 3;
const TWO_COLUMNS = matchMedia('(min-width: 60rem)');
/** Statements that are few enough to read before the results. */
const MOST_SAID = 6;
let total = 0;

export function showIdle(): void {
  turn(false);
  tell('', pageTitle);
}

/**
 * The answer and the first results at once, so that nothing moves later; the others follow below them.
 * @param isCurrent whether, once the texts have arrived, this is still the query to show
 */
export async function showFound(
  query: Query,
  plan: Lookup,
  { results, kindOf, whole }: Found,
  isCurrent: () => boolean,
): Promise<void> {
  const isNarrowed = Object.keys(query.facets).length > 0 || query.page > 1;
  const isFlat = query.facets.kind !== undefined || query.page > 1 || query.sort !== 'match';
  const from = (query.page - 1) * PAGE_SIZE;
  const toGroup = (kind: string, all: readonly Result[], shown: readonly Result[]): Group => ({
    kind,
    count: all.length,
    shown: shown.map(
      (one) => async () =>
        toResult(await one.data(), plan.q, words, isFlat ? undefined : (plan.file?.things ?? [])),
    ),
  });
  const groups = isFlat
    ? [toGroup('', results, results.slice(from, from + PAGE_SIZE))]
    : KIND_ORDER.flatMap((kind) => {
        const all = results.filter((result) => kindOf(result) === kind);
        return [
          ...(kind === 'coverage' && !isNarrowed ? [toExplained(plan)] : []),
          toGroup(kind, all, all.slice(0, FIRST)),
        ];
      });
  const parts = listParts(groups.filter(({ count }) => isFlat || count > 0));
  const load = async (part: Part, shown: Group['shown']) =>
    [part, await Promise.all(shown.map((toRow) => toRow()))] as const;
  const [card, sections] = await Promise.all([
    isNarrowed ? [] : toAnswer(query, plan, results, kindOf),
    Promise.all(
      parts
        .filter(({ count }) => count > 0)
        .map((part) => load(part, part.group.shown.slice(0, part.count))),
    ),
  ]);
  if (!isCurrent()) return;
  total = results.length;
  const offers = isNarrowed ? [] : toOffers(plan, words);
  keepFocus(() => {
    turn(true);
    tellSum(query, total > 0 ? total : offers.length);
    get('.res').classList.toggle('flat', isFlat);
    get('.progress').hidden = whole;
    get('.ans').hidden = card.length === 0;
    get('.ans').replaceChildren(...card);
    get('.offers').hidden = offers.length === 0;
    get('.offers').replaceChildren(...offers);
    get('.hits').replaceChildren(...sections.map(([part, rows]) => toSection(query, part, rows)));
    get('.sorts').replaceChildren(...(isFlat ? toSortLinks(query, say.sorts) : []));
    get('.pages').replaceChildren(...(isFlat ? toPageLinks(query, total, say.next) : []));
    get('.chips').replaceChildren(...toChips(query, results, kindOf));
    get('.empty').hidden = !whole || total > 0 || offers.length > 0 || card.length > 0;
    get('.sorts').hidden = total === 0 || !isFlat;
    get('.found > nav').hidden = total === 0 && !isNarrowed;
    get('.found > nav').setAttribute('aria-busy', 'true');
  });
  showNearest(query, plan);
  const rest = await Promise.all(
    parts.map((part) => load(part, part.group.shown.slice(part.count))),
  );
  if (!isCurrent()) return;
  for (const [at, [part, rows]] of rest.entries())
    if (part.count === 0) get('.hits').append(toSection(query, part, rows));
    else if (rows.length > 0) get('.hits').children[at]?.lastElementChild?.append(...rows);
}

async function toAnswer(
  query: Query,
  plan: Lookup,
  results: readonly Result[],
  kindOf: Found['kindOf'],
) {
  const isPlain = plan.q !== query.q && words.sides.length > 0 && plan.day === undefined;
  if (plan.answer === undefined && !isPlain) return [];
  if (plan.answer !== undefined) return toReplyCard(plan, words);
  const said = results.filter((result) => kindOf(result) === 'statement');
  // “No statement” must hold for all that were found.
  if (said.length > MOST_SAID) return [];
  const fragments = await loadAll(said);
  const found = plan.q.split(' ').filter((word) => fragments.some((one) => isNear(word, [one], 1)));
  const fitting = fragments.filter((one) => found.length > 0 && isNear(found.join(' '), [one], 1));
  return fitting.some(({ filters }) => (filters.side ?? []).length > 0)
    ? toSaidCard(found.join(' '), fitting, words, plan.file)
    : [];
}

interface Group {
  readonly kind: string;
  readonly count: number;
  readonly shown: readonly (() => Promise<HTMLLIElement>)[];
}

/** The publication's own words that have one of those typed, or one that may take its place. */
function toExplained({ wider = [], answer, file }: Lookup): Group {
  const typed = wider.flat();
  const found = (file?.terms ?? []).filter(
    ([term]) =>
      findWords(term, typed).length > 0 && !(answer?.kind === 'word' && answer.term === term),
  );
  const toRow = ([term, meaning]: (typeof found)[number]) => {
    const title = make(
      'h3',
      {},
      make('a', { href: GLOSSARY_URL }, ...toNodes(toMarked(term, typed))),
    );
    return Promise.resolve(make('li', {}, title, make('p', { class: 'by' }, meaning)));
  };
  return { kind: 'words', count: found.length, shown: found.map((one) => () => toRow(one)) };
}

interface Part {
  readonly group: Group;
  /** On a wide window, it takes both columns. */
  readonly isWide: boolean;
  /** Results that are drawn at once. Those of two columns would move if others followed. */
  readonly count: number;
}

function listParts(groups: readonly Group[]): Part[] {
  const wide = groups.map(
    ({ kind, shown }) => shown.length > 2 && (kind === 'coverage' || kind === 'statement'),
  );
  let left = AT_ONCE;
  return groups.map((group, at) => {
    const isWide = wide[at] === true || (at === 0 && wide[1] === true);
    const isWhole = (isWide && TWO_COLUMNS.matches) || group.kind === '';
    const most = isWhole ? group.shown.length : left;
    const count = left > 0 ? Math.min(most, group.shown.length) : 0;
    left -= count;
    return { group, isWide, count };
  });
}

function toSection(
  query: Query,
  { group: { kind, count, shown }, isWide }: Part,
  rows: readonly HTMLElement[],
): HTMLElement {
  const list = make('ol', { class: 'list prose' }, ...rows);
  if (kind === '') return list;
  const name = words.labels[`kind:${kind}`] ?? words.labels[kind] ?? '';
  const href = toAddress({ ...query, facets: { ...query.facets, kind: [kind] } });
  const more =
    count > shown.length
      ? [link(href, `all:${kind}`, false, say.all({ n: formatCount(count) }))]
      : [];
  const head = make('div', { class: 'rh' }, make('h2', { id: `k-${kind}` }, name), ...more);
  return make(
    'section',
    { class: isWide ? 'grp wide' : 'grp', 'aria-labelledby': `k-${kind}` },
    head,
    list,
  );
}

/** All kinds, then each kind with how many it has. */
function toChips(query: Query, results: readonly Result[], kindOf: Found['kindOf']): HTMLElement[] {
  const { kind: chosen, ...facets } = query.facets;
  const toChip = (kind: string | undefined, name: string, count?: number) =>
    link(
      toAddress({
        ...query,
        facets: kind === undefined ? facets : { ...facets, kind: [kind] },
        page: 1,
      }),
      `kind:${kind ?? ''}`,
      kind === chosen?.[0],
      name,
      ...(count === undefined ? [] : [make('span', { class: 'n' }, formatCount(count))]),
    );
  const kinds = KIND_ORDER.flatMap((kind) => {
    const count = results.filter((result) => kindOf(result) === kind).length;
    const isChosen = chosen?.includes(kind) ?? false;
    if (count === 0 && !isChosen) return [];
    return [toChip(kind, words.labels[`kind:${kind}`] ?? '', count)];
  });
  return kinds.length === 0 ? [] : [toChip(undefined, words.labels.all ?? ''), ...kinds];
}

function tellSum({ q }: Query, count: number): void {
  const sum = say.results({ n: count });
  tell(
    q ? say.resultsFor({ results: sum, words: q }) : sum,
    q ? say.pageTitle({ words: q, title: pageTitle }) : pageTitle,
  );
}

/** That the results are those of another spelling. */
function showNearest(query: Query, { spelled }: Lookup): void {
  get('.nearest').hidden = spelled === undefined;
  if (spelled === undefined) return;
  const to = make('a', { href: toAddress({ ...query, q: spelled, page: 1 }) }, spelled);
  get('.nearest').replaceChildren(...fillSlots(say.nearest, { words: to }));
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

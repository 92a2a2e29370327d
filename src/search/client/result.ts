/** A result: its kind and status, title, an excerpt, who published it and when. */
import { fillSlots } from '../../words/slots.ts';
import type { ThingRow } from '../../outputs/search/search-json.ts';
import type { Words as AllWords } from '../../words/words.ts';
import { toStop } from '../../content/prose/sentence.ts';
import { make, toNodes, type Child } from './dom.ts';
import { beginsWith, toKey } from '../letters.ts';
import { listKeys, listTyped } from '../words.ts';
import { listFoundWords, toExcerpt, toMarked } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';
import { toSaid, toSaidLine } from './said.ts';

export interface ResultWords {
  readonly locale: string;
  readonly say: AllWords['scripts']['search'];
  /** The opening quotation mark. */
  readonly open: string;
  /** Labels of values: kinds, statuses, and access to a piece. */
  readonly labels: Readonly<Record<string, string>>;
  readonly marks: Readonly<Record<string, string>>;
  /** Ids of the sides, in the publication's order. */
  readonly sides: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}

/** Same as `toSideClass` of the components, which a browser script does not import. */
export function toSideMark(id: string | undefined, sides: readonly string[]): string {
  return ['a', 'b', 'c', 'd'][sides.indexOf(id ?? '')] ?? '';
}

/**
 * Under the name of its kind, a result does not repeat it, and a title that shows why it was found is enough.
 * @param things how questions and measures stand, under the names of kinds
 */
export function toResult(
  fragment: Fragment,
  q: string,
  page: ResultWords,
  things: readonly ThingRow[] | undefined,
): HTMLLIElement {
  const isGrouped = things !== undefined;
  const { url, content, meta, locations, filters } = fragment;
  const words = [
    ...new Set([...listFoundWords(content, locations, q), ...listTyped(q.toLowerCase())]),
  ];
  const title = toMarked(meta.title ?? url, words);
  const link = make('a', { href: toHref(url, words), 'data-key': url }, ...toNodes(title));
  const isSaid = filters.kind?.[0] === 'statement';
  const keys = listTyped(q).map(toKey);
  const isTold = title.some(
    ({ text, hit }) => hit && keys.some((key) => beginsWith(toKey(text), key)),
  );
  // The text lacks names in other scripts, so show the name if nothing else shows why this was found.
  const names =
    locations.length > 0 || title.some(({ hit }) => hit) ? [] : listFoundNames(meta.names ?? '', q);
  return make(
    'li',
    {},
    ...(isGrouped ? [] : [make('p', { class: 'by' }, ...toKind(fragment, page))]),
    make('h3', {}, link),
    ...toStatus(fragment, page)
      .slice(0, isGrouped ? 1 : 0)
      .map((one) => make('p', { class: 'by' }, one, ` ${saySince(url, things)}`)),
    ...(isSaid
      ? toSaid(fragment, q, words, page)
      : isGrouped && isTold
        ? []
        : [make('p', { class: 'para' }, ...toNodes(toExcerpt(content, locations, q)))]),
    make(
      'p',
      { class: 'by' },
      ...(isSaid ? toSaidLine(fragment, page) : toByline(fragment, page)),
      ...toNodes(toMarked(names.join(', '), words)),
    ),
  );
}

/** “54% since 14 May 2025”. */
function saySince(url: string, things: readonly ThingRow[] = []): string {
  const { rate = '', since = '' } = things.find(([, one]) => one === url)?.[4] ?? {};
  return `${rate} ${since}`.trim();
}

/** Passes the words on to be marked. A statement's fragment comes last. */
function toHref(url: string, words: readonly string[]): string {
  const [path = '', place] = url.split('#');
  const search = new URLSearchParams({ highlight: words.join(' ') }).toString();
  return [path, words.length > 0 ? `?${search}` : '', place === undefined ? '' : `#${place}`].join(
    '',
  );
}

/** “**Question** ◧ Disputed”. */
function toKind(fragment: Fragment, page: ResultWords): Child[] {
  const [kind = ''] = fragment.filters.kind ?? [];
  const status = toStatus(fragment, page);
  return [make('b', {}, page.labels[kind] ?? ''), ...status.flatMap((one) => [' ', one])];
}

function toStatus({ filters }: Fragment, { labels, marks }: ResultWords): HTMLElement[] {
  const [status = ''] = filters.status ?? [];
  const mark = marks[status];
  return mark === undefined
    ? []
    : [make('span', { class: mark }, labels[`status:${status}`] ?? '')];
}

/** “**Xinhua**, free to read. 21 February 2025.” */
function toByline(
  { meta: { outlet, date }, filters }: Fragment,
  { labels, say }: ResultWords,
): Child[] {
  const access = labels[filters.access?.[0] ?? ''];
  const name = outlet ? make('b', {}, outlet) : undefined;
  const by =
    name === undefined
      ? []
      : access === undefined
        ? fillSlots(toStop(outlet ?? '') === '' ? say.outletStopped : say.outlet, {
            outlet: name,
          })
        : fillSlots(say.outletAccess, { outlet: name, access });
  return [...by, date ? say.date({ date: `${date.charAt(0).toUpperCase()}${date.slice(1)}` }) : ''];
}

function listFoundNames(names: string, q: string): string[] {
  const keys = listKeys(q);
  return names
    .split(', ')
    .filter((name) => listKeys(name).some((one) => keys.some((key) => beginsWith(one, key))));
}

/** The links above the results, each with its kind. */
import type { RateRow } from '../../outputs/search/search-json.ts';
import { toAskedUrl } from '../../site/addresses/pages.ts';
import { toKey } from '../letters.ts';
import { make } from './dom.ts';
import type { ResultWords } from './result.ts';
import { listRates, listThings, loadThings, type ThingOffer } from './things.ts';

export async function toOffers(q: string, page: ResultWords): Promise<HTMLLIElement[]> {
  const { things, rates, days, last } = await loadThings();
  const day = await findDay(q, page, last);
  const offers = [
    ...(day === undefined ? [] : listOf(day, rates, days, page)),
    ...listThings(q, things),
  ];
  return offers.map((offer) => toLine(offer, page));
}

async function findDay(
  q: string,
  { locale }: ResultWords,
  last: string,
): Promise<string | undefined> {
  if (!/\p{N}/u.test(q)) return undefined;
  const day = await import('./day.ts');
  return day.findDay(q, locale, last, toKey);
}

/** The day and its rates. If that day has no page, the rates come first, then the nearest earlier day. */
function listOf(
  day: string,
  rates: readonly RateRow[],
  days: readonly string[],
  page: ResultWords,
): ThingOffer[] {
  const also = toText(day, 'long', page);
  const rows = listRates(day, rates).map((rate) => ({ ...rate, also }));
  const on = days.findLast((one) => one <= day);
  if (on === undefined) return rows;
  const link = { kind: 'day', url: toAskedUrl(on, day), text: toText(on, 'full', page) };
  return on === day
    ? [link, ...rows]
    : [...rows, { ...link, also: page.say.before({ day: also }) }];
}

function toLine(
  { url, text, kind, also, status }: ThingOffer,
  { labels, marks }: ResultWords,
): HTMLLIElement {
  return make(
    'li',
    {},
    make('a', { href: url, 'data-key': `offer:${url}` }, text),
    ' ',
    make('span', { class: 'by' }, [labels[kind], also].filter(Boolean).join(' · ')),
    ...(status === undefined
      ? []
      : [' ', make('span', { class: marks[status] ?? '' }, labels[`status:${status}`] ?? '')]),
  );
}

function toText(day: string, dateStyle: 'full' | 'long', { locale }: ResultWords): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
  return format.format(new Date(day));
}

/** The lines above the results: each a link, with what sort of thing it is. */
import { make } from './dom.ts';
import { findDay } from './day.ts';
import type { Words } from './result.ts';
import { listRates, listThings, loadThings, type Offer } from './things.ts';

export async function toOffers(q: string, page: Words): Promise<HTMLLIElement[]> {
  const { things, rates, last } = await loadThings();
  const day = findDay(q, page.locale, last);
  const offers = [
    ...(day === undefined
      ? []
      : listRates(day, rates).map((rate) => ({ ...rate, also: toDayText(day, page.locale) }))),
    ...listThings(q, things),
  ];
  return offers.map((offer) => toLine(offer, page));
}

function toLine({ url, text, kind, also, status }: Offer, { labels, marks }: Words): HTMLLIElement {
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

function toDayText(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
}

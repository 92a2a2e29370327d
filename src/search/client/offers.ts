/** The day that was typed, above the results: its page, or that of the last day before it that has one. */
import { toAskedUrl } from '../../site/addresses/pages.ts';
import { make } from './dom.ts';
import type { Lookup } from './plan.ts';
import type { ResultWords } from './result.ts';

export function toOffers({ day, file }: Lookup, page: ResultWords): HTMLLIElement[] {
  const on = day === undefined ? undefined : file?.days.findLast((one) => one <= day);
  if (day === undefined || on === undefined) return [];
  const also = on === day ? [] : [page.say.before({ day: toText(day, 'long', page) })];
  return [
    make(
      'li',
      {},
      make('a', { href: toAskedUrl(on, day), 'data-key': 'day' }, toText(on, 'full', page)),
      ' ',
      make('span', { class: 'by' }, [page.labels.day, ...also].join(' · ')),
    ),
  ];
}

function toText(day: string, dateStyle: 'full' | 'long', { locale }: ResultWords): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
  return format.format(new Date(day));
}

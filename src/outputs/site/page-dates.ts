/** When pages last changed in substance: an item by its own dates, a list or a thing by the newest of its items. */
import { DAYS_URL, FRONT_URL, toArchiveUrl } from '../../site/addresses/pages.ts';
import {
  findBelow,
  LISTED_KINDS,
  toKindUrl,
  toListUrl,
  toThingOfList,
} from '../../site/addresses/things.ts';
import { listDayItems } from '../../model/days/day.ts';
import { getDayPages } from '../../model/days/day-pages.ts';
import type { Item } from '../../model/item.ts';
import type { Publication } from '../../model/publication.ts';
import type { Thing } from '../../model/thing.ts';
import { toArchivePlace, toMonthText } from '../../time/months.ts';
import { getItemDates, toItemDates } from '../item-dates.ts';
import { toMoment } from '../moment.ts';

/** Gives the moment of the page at `url` (a path), or `undefined` for a page that content does not date. */
export function toPageDates(publication: Publication): (url: string) => number | undefined {
  const dates = toItemDates(publication);
  const archive = toArchiveDates(publication);
  const all = findNewest(publication, publication.items);
  return (url) => {
    const place = toListUrl(url);
    const thing = findThing(publication, place);
    if (thing !== undefined)
      return (
        dates.get(thing.url)?.modified ??
        findDayDate(publication, place) ??
        findThingDate(publication, thing)
      );
    return (
      archive.get(place) ?? findDayDate(publication, place) ?? (LISTS.has(place) ? all : undefined)
    );
  };
}

/** That of the newest of the items whose words or news stand on the day. */
function findDayDate(publication: Publication, url: string): number | undefined {
  const on = findBelow(DAYS_URL, url);
  const day = on === undefined ? undefined : getDayPages(publication).find(on);
  if (day === undefined) return undefined;
  return findNewest(publication, listDayItems(day));
}

/** The front page and the index of each kind. */
const LISTS: ReadonlySet<string> = new Set([FRONT_URL, ...LISTED_KINDS.map(toKindUrl)]);

/** The thing whose page, or whose list of coverage, is at `url`. */
function findThing({ byUrl }: Publication, url: string): Thing | undefined {
  return byUrl.get(url) ?? byUrl.get(toThingOfList(url));
}

function findThingDate(publication: Publication, { url, data }: Thing): number | undefined {
  const { zone } = publication.about;
  const corrected = (data.corrections ?? []).map(({ on }) => toMoment(on, zone));
  const newest = findNewest(publication, publication.coverage.get(url) ?? []);
  const moments = newest === undefined ? corrected : [newest, ...corrected];
  return moments.length === 0 ? undefined : Math.max(...moments);
}

function findNewest(publication: Publication, items: readonly Item[]): number | undefined {
  let newest: number | undefined;
  for (const item of items) {
    const { modified } = getItemDates(publication, item);
    if (newest === undefined || modified > newest) newest = modified;
  }
  return newest;
}

/** The lists by year and by month, at their addresses. */
function toArchiveDates(publication: Publication): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const item of publication.items) {
    const { year, month } = toArchivePlace(item.day, item.zone);
    const { modified } = getItemDates(publication, item);
    const urls = [toArchiveUrl(String(year))];
    if (month !== null) urls.push(toArchiveUrl(toMonthText({ year, month })));
    for (const url of urls) newest.set(url, Math.max(newest.get(url) ?? -Infinity, modified));
  }
  return newest;
}

/** The clocks of an item: when it happened (or is claimed to have), was said, published and added. Never merged. */
import { findHappening } from '../../model/claimed.ts';
import { getWhen, isReconstructed, type Item } from '../../model/item.ts';
import { earliest, toFirstWrittenDay, toLastWrittenDay } from '../../time/bounds.ts';
import { isInstant, isPoint, type When } from '../../time/when.ts';
import { toZoneOffset } from '../../time/zone.ts';
import { type City, findPiecesIn, toHomePieces } from '../../time/words/clocks.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import { toPieces } from '../../time/words/words.ts';
import type { Context } from '../context.ts';
import { fillPieces } from '../parts/dates.ts';
import { toDayWords } from '../parts/statement/said.ts';

export interface ClockRow {
  readonly mark: 'happened' | 'claimed' | 'said' | 'published' | 'added' | 'updated';
  readonly label: string;
  readonly time: Pieces;
  readonly notes: readonly Pieces[];
}

const UTC: City = { name: 'UTC', zone: 'UTC' };

export function toClockList(context: Context, item: Item): ClockRow[] {
  const { dates, sources } = item.data;
  const published = sources[0]?.published;
  const happening = findHappening(item.data);
  const { about } = context.publication;
  const { clocks } = context.words.item;
  const isLater = isReconstructed(about, getWhen(dates.added, about.zone));
  return [
    ...(happening?.isClaimed === true
      ? listRow(context, 'claimed', clocks.claimed, happening.text, item)
      : listRow(context, 'happened', clocks.happened, happening?.text, item)),
    ...listSaid(context, item),
    // A day of publication is that of the outlet, wherever the story was.
    ...listRow(
      context,
      'published',
      clocks.published,
      published,
      hasHour(published) ? item : undefined,
    ),
    ...listRow(context, 'added', isLater ? clocks.reconstructed : clocks.added, dates.added),
    ...listRow(context, 'updated', clocks.updated, dates.updated),
  ];
}

function hasHour(text: string | undefined): boolean {
  return text !== undefined && isInstant(getWhen(text, UTC.zone));
}

/** The most dates without a known start that are listed. */
const MOST_OPEN = 3;

/**
 * When its statements were said: one date, or the first and the last. “On or before” a day has no place between two
 * others, and is listed by itself.
 */
function listSaid(context: Context, item: Item): ClockRow[] {
  const statements = context.publication.record.of.get(item.url) ?? [];
  const dates = [...new Map(statements.map(({ said: { when } }) => [when.text, when])).values()];
  const [one, ...more] = dates;
  if (one === undefined) return [];
  const { clocks, saidTo } = context.words.item;
  if (more.length === 0) return listRow(context, 'said', clocks.said, one.text, item);
  const toDay = (when: When) => toDayWords(context, when, { year: true });
  const open = dates.filter((when) => toFirstWrittenDay(when) === '');
  const known = dates.filter((when) => !open.includes(when));
  const [time = [], ...notes] = [
    ...toSpan(context, known).map((when, index) =>
      index === 0 ? toDay(when) : fillPieces(context, saidTo, { day: toDay(when) }),
    ),
    ...open.slice(0, MOST_OPEN).map(toDay),
  ];
  return [{ mark: 'said', label: clocks.said, time, notes }];
}

/** The first and the last date or, if there are intervals, the first and the last day of all. */
function toSpan({ publication }: Context, dates: readonly When[]): When[] {
  const [first] = dates;
  if (first === undefined || dates.length < 2) return [...dates];
  const from = dates.map(toFirstWrittenDay).sort()[0] ?? '';
  const to = dates.map(toLastWrittenDay).sort().at(-1) ?? '';
  const last = dates.findLast((when) => toLastWrittenDay(when) === to) ?? first;
  if (dates.every(isPoint) && toFirstWrittenDay(first) === from) return [first, last];
  return [...new Set([from, to])].map((day) => getWhen(day, publication.about.zone));
}

/** Nothing for a date that nobody recorded. Without `item`, it has no place: hours are in UTC. */
function listRow(
  context: Context,
  mark: ClockRow['mark'],
  label: string,
  text: string | undefined,
  item?: Item,
): ClockRow[] {
  if (text === undefined) return [];
  const style = { language: context.language, frame: 'table' as const };
  const when = getWhen(text, item?.zone ?? context.publication.about.zone);
  const home = (item === undefined ? undefined : findHome(context, when, item)) ?? UTC;
  if (home === UTC && !isInstant(when)) {
    return [{ mark, label, time: toPieces(when, style), notes: [] }];
  }
  const others = item === undefined ? [] : context.cities.filter(({ zone }) => zone !== home.zone);
  return [
    {
      mark,
      label,
      time: toHomePieces(when, home, style),
      notes: others
        .map((city) => findPiecesIn(when, home, city, style))
        .filter((pieces) => pieces !== undefined),
    },
  ];
}

/** The city whose clock wrote a time, if it is a capital; else that of the dateline. */
function findHome({ cities }: Context, when: When, { place, zone }: Item): City | undefined {
  const own = place === undefined ? undefined : { name: place.caption, zone };
  if (!isInstant(when)) return own;
  const at = earliest(when, 'UTC');
  const alike = cities.filter((city) => toZoneOffset(at, city.zone) / 60_000 === when.offset);
  return alike.find((city) => city.zone === zone) ?? alike[0] ?? own;
}

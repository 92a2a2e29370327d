/** The clocks of an item: when it happened or is claimed to have, was published, was added here. Never merged. */
import { fill } from '../../time/words/pieces.ts';
import { findHappening } from '../../model/claimed.ts';
import { getWhen, type Item } from '../../model/item.ts';
import { isReconstructed } from '../../model/live-from.ts';
import { earliest } from '../../time/bounds.ts';
import { isInstant, type When } from '../../time/when.ts';
import { toZoneOffset } from '../../time/zone.ts';
import { findPiecesIn, toHomePieces, type City } from '../../time/words/clocks.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import { toPieces } from '../../time/words/words.ts';
import type { Context } from '../context.ts';
import { plain } from '../parts/dates.ts';
import { toDayWords } from '../parts/statement/said.ts';

export interface ClockRow {
  readonly mark: 'happened' | 'claimed' | 'said' | 'published' | 'added' | 'updated';
  readonly label: string;
  readonly time: Pieces;
  /** The same by the other capitals' clocks. */
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
    happening?.isClaimed === true
      ? toRow(context, 'claimed', clocks.claimed, happening.text, item)
      : toRow(context, 'happened', clocks.happened, happening?.text, item),
    ...listSaid(context, item),
    toRow(context, 'published', clocks.published, published, item),
    toRow(context, 'added', isLater ? clocks.reconstructed : clocks.added, dates.added),
    ...(dates.updated === undefined
      ? []
      : [toRow(context, 'updated', clocks.updated, dates.updated)]),
  ];
}

/** When the statements of the item were said: one date, or the first and the last of them. */
function listSaid(context: Context, item: Item): ClockRow[] {
  const statements = context.publication.record.of.get(item.url) ?? [];
  const [first, last] = [statements[0], statements.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { text } = first.said.when;
  const { clocks, saidTo } = context.words.item;
  if (text === last.said.when.text) return [{ ...toRow(context, 'said', clocks.said, text, item) }];
  const form = { year: true };
  const [from, to] = [first, last].map(({ said }) => toDayWords(context, said.when, form));
  return [
    {
      mark: 'said',
      label: clocks.said,
      time: from ?? [],
      notes: [fill(saidTo, { day: to ?? [] }, context.language.lead)],
    },
  ];
}

/** `item` is left out for our own clock, which is told in UTC. */
function toRow(
  context: Context,
  mark: ClockRow['mark'],
  label: string,
  text: string | undefined,
  item?: Item,
): ClockRow {
  if (text === undefined)
    return { mark, label, time: plain(context.words.item.notRecorded), notes: [] };
  const style = { language: context.language, frame: 'table' as const };
  const when = getWhen(text, item?.zone ?? context.publication.about.zone);
  const home = (item === undefined ? undefined : findHome(context, when, item)) ?? UTC;
  if (home === UTC && !isInstant(when)) {
    return { mark, label, time: toPieces(when, style), notes: [] };
  }
  const others = item === undefined ? [] : context.cities.filter(({ zone }) => zone !== home.zone);
  return {
    mark,
    label,
    time: toHomePieces(when, home, style),
    notes: others.flatMap((city) => {
      const pieces = findPiecesIn(when, home, city, style);
      return pieces === undefined ? [] : [pieces];
    }),
  };
}

/** The city by whose clock a time was written, if it is a capital; else that of the dateline. */
function findHome({ cities }: Context, when: When, { place, zone }: Item): City | undefined {
  const own = place === undefined ? undefined : { name: place.caption, zone };
  if (!isInstant(when)) return own;
  const at = earliest(when, 'UTC');
  const alike = cities.filter((city) => toZoneOffset(at, city.zone) / 60_000 === when.offset);
  return alike.find((city) => city.zone === zone) ?? alike[0] ?? own;
}

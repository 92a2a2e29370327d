/** From which day a reader could know something. */
import { findWrittenDay, toLastWrittenDay } from '../../time/written-day.ts';
import { isPoint, type When } from '../../time/when.ts';
import { getWhen, type Item } from '../item.ts';
import { recalled } from '../recall.ts';
import type { Statement } from './statement.ts';

/**
 * The day of `published` as written there, whatever the zone: a reader can check it against the page. Of a vaguer date
 * it is the last that it may mean, or the day when the thing was added here if that was earlier.
 */
export function toKnownDay(published: When, added: When): string {
  const day = toLastWrittenDay(published);
  const exact = isPoint(published) && ['day', 'minute', 'second'].includes(published.precision);
  const latest = toLastWrittenDay(added);
  return exact || day < latest ? day : latest;
}

/** The day from which a reader could know the piece covered: of the adding, if its publication is not recorded. */
export function toPieceKnownDay({ data, zone }: Item): string {
  const added = getWhen(data.dates.added, zone);
  const published = data.sources[0]?.published;
  return toKnownDay(published === undefined ? added : getWhen(published, zone), added);
}

/** Whether the piece covered is of that very day: a vague date, or none, says of no day that it was published on it. */
export function isPublishedOn({ pieces: [piece] }: Item, on: string): boolean {
  return piece?.published !== undefined && findWrittenDay(piece.published.when) === on;
}

/**
 * The day from which a reader could know what an item tells: that of the piece covered (of the adding, if its
 * publication is not recorded), or the last day of its own statements, since title and summary may speak of them, or of
 * a further source whose outlet they name. Others may be older background, or copies that came out later.
 */
export function toItemKnownDay(item: Item, statements: readonly Statement[]): string {
  return toLatest(
    toOwnKnownDay(item),
    statements.map(({ knownOn }) => knownOn),
  );
}

const toOwnKnownDay = recalled((item: Item) =>
  toLatest(toPieceKnownDay(item), listNamedDays(item)),
);

function toLatest(first: string, days: readonly string[]): string {
  return days.reduce((latest, day) => (day > latest ? day : latest), first);
}

/** When the further pieces came out that title or summary name. */
function listNamedDays({ data, zone, pieces }: Item): string[] {
  const [lead, ...further] = pieces;
  const text = `${data.title}\n${data.summary}`;
  return further.flatMap(({ outlet, publisher, published }) =>
    published === undefined || outlet === lead?.outlet || !text.includes(publisher)
      ? []
      : [toKnownDay(published.when, getWhen(data.dates.added, zone))],
  );
}

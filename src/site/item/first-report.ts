/** Which report came first, as far as the record knows, and how much later the others came. */
import type { Item } from '../../model/item.ts';
import { certainlyBefore, toSpan } from '../../time/bounds.ts';
import { compareValues } from '../../time/compare-when.ts';
import { isInstant, type Placed } from '../../time/when.ts';
import { findLag, toLagWords } from '../../time/words/lag.ts';
import { toText } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toDayPieces } from '../parts/dates.ts';

interface Report {
  readonly name: string;
  readonly published: Placed | undefined;
}

/** `undefined` where one outlet reports alone. */
export function findFirstReport(context: Context, item: Item): string | undefined {
  const reports = listFirstOfEach(item);
  if (reports.length < 2) return undefined;
  const { item: say, text, statement } = context.words;
  const dated = reports.filter(({ published }) => published !== undefined);
  const open = dated.length < 2 ? reports : dated.filter((one) => !isOvertaken(one, dated));
  // Of those that may have been first, one with an hour is so as far as anyone knows.
  const [first] = open.length === 1 ? open : open.filter(hasHour).toSorted(compareReports);
  const firsts = first === undefined ? open : [first];
  const rest = reports
    .filter((one) => !firsts.includes(one))
    .toSorted(compareReports)
    .map((one) => {
      const lag =
        open.includes(one) && !hasHour(one) ? say.noHour : toLater(context, firsts, one.published);
      return statement.related.later({ other: one.name, lag });
    });
  return [
    first === undefined
      ? say.firstUnclear({ names: open.map(({ name }) => name) })
      : say.first({ name: first.name }),
    ...(rest.length === 0 ? [] : [text.sentence(text.capital(rest.join(text.semicolon)))]),
  ].join(text.space);
}

function listFirstOfEach({ pieces }: Item): Report[] {
  const outlets = Map.groupBy(pieces, ({ publisher }) => publisher);
  return [...outlets].map(([name, own]) => {
    const [first] = own.toSorted(compareReports);
    return { name, published: first?.published };
  });
}

/** By the moment at which each was certainly out; those without a date come last. */
function compareReports(
  { published: a }: Pick<Report, 'published'>,
  { published: b }: Pick<Report, 'published'>,
): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareValues(toSpan(a).until, toSpan(b).until);
}

function hasHour({ published }: Report): boolean {
  return published !== undefined && isInstant(published.when);
}

function isOvertaken({ published }: Report, others: readonly Report[]): boolean {
  return others.some(
    (other) => published && other.published && certainlyBefore(other.published, published),
  );
}

/** “40 minutes later”; the day, if that is not certain or differs among those that may have been first. */
function toLater(context: Context, firsts: readonly Report[], to: Placed | undefined): string {
  if (to === undefined) return context.words.sources.noDate;
  const [later, other] = new Set(
    firsts.map(({ published }) => {
      const lag = published && findLag(published, to);
      return lag && toLagWords(lag, 'later', context.language);
    }),
  );
  return other === undefined && later !== undefined ? later : toText(toDayPieces(context, to.when));
}

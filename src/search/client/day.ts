/**
 * A day in a query, as people write it in any language: `2025-05-20`, “20 May 2025”, “May 20”, « 1er mai »,
 * “1º de maio”, “20. Mai”, 5月20日, ٢٠ مايو. The browser supplies the names of months, so every language works and none
 * adds weight. Loaded only for a query with a number. Imports nothing, for the reason given in `spelling.ts`.
 */

/** Folds letters that readers treat as the same; see `letters.ts`. */
type ToKey = (text: string) => string;

/** Tried in addition to the page's language. Arabic has two sets of names. */
const LANGUAGES = ['en', 'de', 'fr', 'ar', 'ar-SY'];

/** The date as `2025-05-20`. Without a year, the latest such day up to `last`. */
export function findDay(
  q: string,
  language: string,
  last: string,
  toKey: ToKey,
): string | undefined {
  const text = toKey(q);
  const [, ...iso] = /(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) ?? [];
  if (iso.length > 0) return toDay(iso[0], iso[1], iso[2], last);
  const [, year, month, day] =
    /(?:(\d{4})\s*[年년])?\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]/.exec(text) ?? [];
  if (month !== undefined) return toDay(year, month, day, last);
  const [, first, second, then] = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/.exec(text) ?? [];
  if (first !== undefined)
    return isMonthFirst(language)
      ? toDay(then, first, second, last)
      : toDay(then, second, first, last);
  return findNamed(text, listMonths(language, toKey), last);
}

function findNamed(
  text: string,
  months: ReadonlyMap<string, number>,
  last: string,
): string | undefined {
  const names = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
  const named = new RegExp(
    `(?<!\\d)(\\d{1,2})(?:\\.|er|[oº°]|st|nd|rd|th)?\\s+(?:of |de )?(${names})\\.?(?!\\p{L}),?` +
      `(?:\\s+(?:de )?(\\d{4}))?` +
      `|(?<!\\p{L})(${names})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d),?(?:\\s+(\\d{4}))?`,
    'u',
  );
  const found = named.exec(text);
  if (found === null) return undefined;
  const [, day, month = '', year, monthFirst, dayThen, yearThen] = found;
  return toDay(year ?? yearThen, String(months.get(monthFirst ?? month)), day ?? dayThen, last);
}

/** Month numbers by long and short name, without a dot. */
function listMonths(language: string, toKey: ToKey): Map<string, number> {
  const months = new Map<string, number>();
  for (const locale of [...LANGUAGES, language])
    for (const month of ['long', 'short'] as const) {
      const days = new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month,
        timeZone: 'UTC',
      });
      for (let number = 1; number <= 12; number += 1) {
        // Formatted with a day, since some languages inflect a month that follows one.
        const name = toKey(days.format(Date.UTC(2025, number - 1, 1))).match(/\p{L}{3,}/gu) ?? [];
        for (const one of name) months.set(one, number);
      }
    }
  return months;
}

function isMonthFirst(language: string): boolean {
  return new Intl.DateTimeFormat(language).formatToParts()[0]?.type === 'month';
}

function toDay(year: string | undefined, month = '', day = '', last: string): string | undefined {
  const end = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const own = last.slice(0, 4);
  const text = (year ?? (own + end <= last ? own : String(Number(own) - 1))) + end;
  const time = Date.parse(`${text}T00:00Z`);
  // A browser reads 31 February as a day in March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text
    ? undefined
    : text;
}

/** A weekday beside a date that falls on another one, in English texts and only if the year is certain. */
import { toMonthLength, toWeekday, daysBetween, type CalendarDay } from '../time/calendar.ts';
import { isOf, type Entry, type Spot } from '../model/entry.ts';
import { getWords } from '../words/words.ts';
import { isTitleOfPiece, matchBody, type RuleContext, type RuleFault, type Rule } from './rule.ts';

const english = getWords('en').dates;

const [WEEKDAYS, MONTHS] = [english.weekdays.long, english.months.long];
/** “The Sun, 12 March 2025” names a newspaper. */
const WEEKDAY = `(?<!\\bThe )(?<weekday>${toForms(WEEKDAYS, 'Tues|Weds|Thurs|Thur')})`;
const MONTH = `(?<month>${toForms(MONTHS, 'Sept')})`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,? (?<year>\\d{4})\\b)?';
const [LITTLE, MIDDLE] = [`${DAY} (?:of )?${MONTH}${YEAR}`, `${MONTH} ${DAY}\\b${YEAR}`];
const PATTERNS = [
  `\\b${WEEKDAY},? (?:the )?${LITTLE}`,
  `\\b${WEEKDAY},? ${MIDDLE}`,
  `\\b${LITTLE} \\(${WEEKDAY}\\)`,
  `\\b${MIDDLE} \\(${WEEKDAY}\\)`,
].map((pattern) => new RegExp(pattern, 'g'));

/** Without the start of a weekday, no pattern matches; most texts have none. */
const HINT = new RegExp(WEEKDAYS.map(toShort).join('|'));

/** Whole words and their abbreviations, with or without a full stop: “February”, “Feb.”. */
function toForms(words: readonly string[], more: string): string {
  const short = [more, ...words.map(toShort)].join('|');
  return `(?:${words.join('|')})\\b|(?:${short})\\b\\.?`;
}

/** The letters with which every form of a word begins, and no other word. */
function toShort(form: string): string {
  return form.slice(0, 3);
}

/** A date without a year belongs to the year that puts it within this many days of the item. */
const NEAR = 120;

export const WEEKDAY_RULES: readonly Rule[] = [
  { id: 'doubt.weekday', reads: 'entry', find: listWeekdays },
];

function listWeekdays({ entry, texts, locale }: RuleContext): RuleFault[] {
  if (locale.language !== 'en') return [];
  const base = isOf(entry, 'coverage') ? toBase(entry) : undefined;
  const written = texts
    .filter(({ path, value }) => !isTitleOfPiece(path) && HINT.test(value))
    .flatMap(({ path, value }) =>
      PATTERNS.flatMap((pattern) => [...value.matchAll(pattern)]).map((match) => ({
        spot: { entry, at: path },
        match,
      })),
    );
  const prose = HINT.test(entry.body) ? withoutQuoted(entry.body) : '';
  const inBody = (prose === '' ? [] : PATTERNS).flatMap((pattern) =>
    matchBody(entry, prose, pattern).map(({ at, match }) => ({
      spot: { entry, at, field: 'body' },
      match,
    })),
  );
  return [...written, ...inBody].flatMap(({ match, spot }) => findWrong(spot, match, base));
}

function findWrong(spot: Spot, match: RegExpExecArray, base: CalendarDay | undefined): RuleFault[] {
  const { weekday = '', day = '', month = '', year } = match.groups ?? {};
  const monthOf = MONTHS.findIndex((word) => toShort(word) === toShort(month)) + 1;
  const found = findDay(Number(day), monthOf, year === undefined ? undefined : Number(year), base);
  const right = found === undefined ? undefined : WEEKDAYS[toWeekday(found)];
  if (found === undefined || right === undefined) return [];
  if (toShort(right) === toShort(weekday)) return [];
  const row = year === undefined ? 'doubt.weekday:year' : 'doubt.weekday';
  return [{ ...spot, row, slots: { date: match[0], right, year: found.year } }];
}

function findDay(
  day: number,
  month: number,
  year: number | undefined,
  base: CalendarDay | undefined,
): CalendarDay | undefined {
  const isThere = (one: CalendarDay) => one.day >= 1 && one.day <= toMonthLength(one.year, month);
  if (year !== undefined) return [{ year, month, day }].find(isThere);
  if (base === undefined) return undefined;
  return [base.year - 1, base.year, base.year + 1]
    .map((one) => ({ year: one, month, day }))
    .filter(isThere)
    .find((one) => Math.abs(daysBetween(base, one)) <= NEAR);
}

/** The first day that an item gives, in the order in which it is dated. */
function toBase({ data }: Entry<'coverage'>): CalendarDay | undefined {
  const { happened, claimed, added } = data.dates;
  const text = happened ?? claimed ?? data.sources[0]?.published ?? added;
  const [, year, month, day] = /(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** A body without its quotations, which are the speakers’ own; offsets stay the same. */
function withoutQuoted(body: string): string {
  let [text, from] = ['', 0];
  for (;;) {
    const open = /<(Quote|Statement)\b/g;
    open.lastIndex = from;
    const start = open.exec(body);
    const close = start === null ? -1 : body.indexOf(`</${start[1] ?? ''}>`, start.index);
    if (start === null || close < 0) return text + body.slice(from);
    text += body.slice(from, start.index) + body.slice(start.index, close).replace(/[^\n]/g, ' ');
    from = close;
  }
}

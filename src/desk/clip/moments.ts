/** When the page was published and updated, by its markup and by what is printed. */
import { earliest } from '../../time/bounds.ts';
import { addDays, fromDayText, toDayText } from '../../time/calendar.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { type Instant, isDayPoint, isFailure, isInstant } from '../../time/when.ts';
import type { Candidate } from './clip.ts';
import { listPrintedDays } from './days.ts';
import { toMasthead } from './masthead.ts';
import { type Facts, inDoubt, listPageClaims } from './page.ts';
import {
  findUpdateClock,
  type Label,
  listMomentsOf,
  listPrintedMoments,
  toMoment,
} from './printed-moments.ts';
import { listSentenceEnds } from './sentences.ts';
import { say } from '../words/say.ts';

/**
 * An impossible day is in doubt, and so is 1970-01-01, where computers begin to count. `url` is the address of the page:
 * a day in it is a hint. `today` is the day at the desk, as in `2025-02-12`.
 */
export function findMoment(
  facts: Facts,
  label: Label,
  url: string | undefined,
  today: string | undefined,
): Candidate | null {
  const { printed, below } = listPrinted(facts, label);
  const claimed = listPageClaims(facts, label).map(toWrittenClaim);
  // What the markup calls the update is printed without a word.
  const updates = label === 'published' ? listPageClaims(facts, 'updated').map(toWrittenClaim) : [];
  const own = printed.filter(
    ({ isLabelled, value }) =>
      isLabelled || claimed.length === 0 || !updates.some((one) => isSameMoment(one.value, value)),
  );
  const all = [...own.map(({ value, origin }) => ({ value, origin })), ...claimed];
  const embargo = label === 'published' ? findEmbargo(facts) : undefined;
  if (embargo !== undefined) return settleEmbargo(facts, embargo, { all, claimed }, today);
  if (all.length > 0) {
    const found = settleMoments(facts, label, all);
    const why = found === null ? undefined : toWhyNot(found.value.slice(0, 10), today);
    return found === null || why === undefined ? found : inDoubt(facts, label, why, [found]);
  }
  if (below.length > 0) return inDoubt(facts, label, say.moments.below, below);
  const sent = label === 'published' ? findSent(facts) : undefined;
  if (sent?.isRelease === true) return { value: sent.value, origin: sent.origin };
  if (sent !== undefined) return inDoubt(facts, label, say.moments.onlyDateline, [sent]);
  const [, ...parts] = /\/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=[/-]|$)/.exec(url ?? '') ?? [];
  const day = parts.join('-');
  if (label === 'updated' || day === '' || isFailure(parseWhen(day))) return null;
  return inDoubt(facts, label, say.moments.onlyAddress, [day]);
}

/** Servers may write the hour of an update by a wrong clock, or of a change that no reader sees. */
export function findUpdate(
  facts: Facts,
  published: Candidate | null,
  today: string | undefined,
): Candidate | null {
  const updated = findMoment(facts, 'updated', undefined, today);
  const [when, before] = [updated, published].map((one) => toExact(one?.value ?? ''));
  if (updated === null || when === undefined) return updated;
  if (before !== undefined && published !== null && when.start < before.start)
    return inDoubt(facts, 'updated', say.moments.early, [updated, published]);
  const offset = [when, before].map((one) => one?.offset).find(Boolean);
  for (const block of facts.blocks) {
    const clock = findUpdateClock(block, facts.lexicon);
    if (clock === undefined || isSameHour(when.start, clock, offset)) continue;
    const printed = { value: block.text, origin: say.shared.line({ n: block.line }) };
    return inDoubt(facts, 'updated', say.moments.otherHour, [updated, printed]);
  }
  return updated;
}

function toExact(value: string): { start: number; offset: number | null } | undefined {
  const when = parseWhen(value);
  if (isFailure(when) || !isInstant(when)) return undefined;
  return { start: earliest(when, 'UTC'), offset: when.offset };
}

/** `offset` is that of the page's clock, in minutes, if it is known. */
function isSameHour(
  start: number,
  { time, zone }: { readonly time: string; readonly zone: string | undefined },
  offset: number | undefined | null,
): boolean {
  const day = new Date(start).toJSON().slice(0, 10);
  const exact = toExact(toMoment(`${day}T${time}`, zone));
  const loose = Date.parse(`${day}T${time}Z`);
  if (exact === undefined && !offset) return (loose - start) % (HOUR / 4) === 0;
  const printed = exact?.start ?? loose - Number(offset) * 60_000;
  return (printed - start) % (24 * HOUR) === 0;
}

interface Printed extends Candidate {
  readonly isLabelled: boolean;
}

/** A report is dated above its text; below it, somebody signed on that day, or it is of something else. */
const MOST_ABOVE = 2;
const MOST_BEHIND = 2;

/** The moments in lines of their own; those `below` the text have no word that says what they are. */
function listPrinted({ blocks, lexicon }: Facts, label: Label) {
  const sentences = blocks.map(({ text, role }) =>
    role === 'text' && text.length >= 12 && /[.。!?\uFF01\uFF1F؟]["”»」)]*$/u.test(text)
      ? listSentenceEnds(`${text} `).length
      : 0,
  );
  const total = sentences.reduce((sum, one) => sum + one, 0);
  const [printed, below]: [Printed[], Printed[]] = [[], []];
  let above = 0;
  for (const [at, block] of blocks.entries()) {
    const { text, line, isFrame } = block;
    const isLow =
      above > MOST_ABOVE || (above > 0 && above === total && at > blocks.length - 2 - MOST_BEHIND);
    above += sentences[at] ?? 0;
    if (isFrame) continue;
    // The number of an issue, under the name of the gazette.
    const found = NUMBER_FIRST.test(text)
      ? listPrintedMoments(`${blocks[at - 1]?.text ?? ''} ${text}`, lexicon)
      : listMomentsOf(block, lexicon);
    for (const moment of found) {
      if (moment.label !== label) continue;
      const { value, isLabelled } = moment;
      (isLow && !isLabelled ? below : printed).push({
        value,
        isLabelled,
        origin: say.shared.line({ n: line }),
      });
    }
  }
  return { printed, below };
}

const NUMBER_FIRST = /^(?:No|Nr|n[°º]|núm|№)\b/iu;

function toWrittenClaim({ value, origin }: Candidate): Candidate {
  return { value: toWritten(value), origin };
}

function isSameMoment(a: string, b: string): boolean {
  return a === b || (a.length > 16 && b.length > 16 && Date.parse(a) === Date.parse(b));
}

interface Embargo extends Candidate {
  /** When it ends: a day, or an hour with its offset; `''` if that cannot be read. */
  readonly end: string;
}

/** The line of a press release that says until when nobody may publish it. */
function findEmbargo({ blocks, lexicon }: Facts): Embargo | undefined {
  for (const { text, line } of blocks) {
    const match = text.length > 240 ? null : toMasthead(lexicon).embargo.exec(text);
    if (match === null || !/\d/.test(text)) continue;
    if (match.index > MOST_BEFORE && !isRelease(blocks, lexicon)) continue;
    const rest = text.slice(match.index + match[0].length);
    const [read] = listPrintedMoments(rest.replace(/[.!]+$/u, ''), lexicon);
    const [date, other] = listPrintedDays(text, lexicon);
    const { year } = date?.day ?? {};
    const day = date && year && !other ? toDayText({ ...date.day, year }) : '';
    const end = read?.value ?? day;
    return {
      value: text,
      origin: say.shared.line({ n: line }),
      end: /T\d\d:\d\d$/.test(end) ? day : end,
    };
  }
  return undefined;
}

const MOST_BEFORE = 12;

/** It became known when the embargo ended, not on the day on which it was written; always with a doubt. */
function settleEmbargo(
  facts: Facts,
  embargo: Embargo,
  { all, claimed }: Readonly<Record<'all' | 'claimed', readonly Candidate[]>>,
  today: string | undefined,
): Candidate | null {
  const { end, value, origin } = embargo;
  const [day, sent] = [end.slice(0, 10), findSent(facts)];
  const others = [...all, ...(sent === undefined ? [] : [sent])];
  if (end !== '' && claimed.some((one) => isSameMoment(one.value, end)))
    return { value: end, origin };
  const candidates = [{ value, origin }, ...others];
  const isLate = others.some((one) => one.value.slice(0, 10) > day);
  if (end === '' || isLate || claimed.length > 0)
    return inDoubt(facts, 'published', say.moments.embargoed, candidates);
  const why = toWhyNot(day, today);
  inDoubt(facts, 'published', why ?? say.moments.embargo, candidates);
  return why === undefined ? { value: end, origin } : null;
}

/** The day in the dateline of a press release: “SENNES, Nov. 24, 2031 –”. */
function findSent({ blocks, lexicon }: Facts) {
  for (const { text, line } of blocks.slice(0, 12)) {
    const [lead = ''] = /^\p{Lu}[^—–]{4,80}?\s?(?=[—–]|-{1,2}\s)/u.exec(text) ?? [];
    const [date, other] = listPrintedDays(lead, lexicon);
    if (date?.day.year === undefined || other !== undefined) continue;
    return {
      value: toDayText({ ...date.day, year: date.day.year }),
      origin: say.shared.line({ n: line }),
      isRelease: isRelease(blocks, lexicon),
    };
  }
  return undefined;
}

function isRelease(blocks: Facts['blocks'], lexicon: Facts['lexicon']): boolean {
  const { release } = toMasthead(lexicon);
  return blocks.slice(0, 8).some(({ text }) => text.length < 80 && release.test(text));
}

function toWhyNot(day: string, today: string | undefined): string | undefined {
  if (day <= '1970-01-01') return say.moments.tooOld;
  if (today === undefined) return undefined;
  // At the place of the page, the next day may have begun.
  return day > toDayText(addDays(fromDayText(today), 1)) ? say.moments.ahead : undefined;
}

/** ISO 8601 as systems write it → the form of this publication: to the minute, with a colon in the offset. */
export function toWritten(text: string): string {
  const [, day, time, offset = ''] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s?(Z|UTC|[+-]\d\d:?\d\d)?)?$/i.exec(
      text.trim(),
    ) ?? [];
  if (day === undefined) return text.trim();
  if (time === undefined) return day;
  const zone = /^(?:z|utc|[+-]00:?00)$/i.test(offset)
    ? 'Z'
    : offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  return `${day}T${time}${zone}`;
}

/** `loose` are times without a zone. */
function settleMoments(facts: Facts, field: Label, all: readonly Candidate[]): Candidate | null {
  const exact: { found: Candidate; when: Instant; start: number }[] = [];
  const [days, loose, unread]: [Candidate[], Candidate[], Candidate[]] = [[], [], []];
  for (const found of all) {
    const when = parseWhen(found.value);
    const isLoose = /T\d\d:\d\d$/.test(found.value) && !isFailure(parseWhen(`${found.value}Z`));
    if (!isFailure(when) && isInstant(when))
      exact.push({ found, when, start: earliest(when, 'UTC') });
    else if (!isFailure(when) && isDayPoint(when)) days.push(found);
    else if (isFailure(when) && isLoose) loose.push(found);
    else unread.push(found);
  }
  const [first] = exact;
  const others = [...loose, ...days];
  if (first !== undefined) {
    const fits =
      exact.every(({ start }) => start === first.start) &&
      days.every(({ value }) => isOnDay(first.start, value)) &&
      loose.every(({ value }) => isSameClock(first.start, value));
    if (!fits)
      return inDoubt(facts, field, say.moments.severalMoments, [
        ...exact.map(({ found }) => found),
        ...others,
      ]);
    // The newspaper's local time says more than its server's UTC.
    return (exact.find(({ when }) => when.offset !== 0) ?? first).found;
  }
  const isOneDay = new Set(others.map(({ value }) => value.slice(0, 10))).size < 2;
  const [hour] = loose;
  if (hour === undefined && !isOneDay) return inDoubt(facts, field, say.moments.severalDays, days);
  // The day is right in any zone; the hour elsewhere is unknown.
  if (hour !== undefined) inDoubt(facts, field, say.moments.noZone, others);
  if (unread.length > 0) inDoubt(facts, field, say.moments.unread, unread);
  if (hour === undefined) return days[0] ?? null;
  return isOneDay ? { ...hour, value: hour.value.slice(0, 10) } : null;
}

const HOUR = 3_600_000;

function isOnDay(moment: number, day: string): boolean {
  const start = Date.parse(`${day}T00:00Z`);
  return moment >= start - 14 * HOUR && moment < start + 36 * HOUR;
}

function isSameClock(moment: number, wall: string): boolean {
  const apart = Math.abs(Date.parse(`${wall}Z`) - moment);
  return apart <= 14 * HOUR && apart % (HOUR / 4) === 0;
}

/** The line of a page that says when it came out or was changed, with its hour and the zone of that. */
import { pad } from '../../time/calendar.ts';
import { toOffsetText } from '../../time/parse-clock.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { isFailure, isInstant } from '../../time/when.ts';
import { type Lexicon, ofLexicon } from './lexicon.ts';
import { listPrintedDays } from './printed-dates.ts';

const toLabels = ofLexicon(({ list, any, weekdays, shortWeekdays }) => {
  const source = list('clip.source').filter((word) => /\p{sc=Han}/u.test(word));
  const names = [...weekdays, ...shortWeekdays].flat().filter(Boolean);
  const name = names
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replaceAll('.', '\\.?'))
    .join('|');
  return {
    updated: new RegExp(`^${any('clip.updated')}|${any('clip.updated')}$`, 'iu'),
    clock: new RegExp(
      `(?<!\\d)(?<hour>\\d{1,2})(?:(?: ?[:h时時.] ?)(?<minute>\\d\\d))?(?:[:分]\\d\\d)?分? ?(?<half>[ap]\\.? ?m\\.?)?(?: ?${any('clip.clock')})?[ ,]*\\(?`,
      'giu',
    ),
    /** What may stand beside a date in a line that holds nothing else. */
    labels: new RegExp(any('clip.moment'), 'giu'),
    /** In Chinese the same line says whom the page has it from. */
    source: new RegExp(
      `(?:${any('clip.source')} ?[:\\uFF1A]|(?<=[\\d\\s])(?:${source.join('|') || '(?!)'})(?:\\s|$)).*$`,
      'iu',
    ),
    weekday: new RegExp(`(?<!\\p{L})(?:${name})(?!\\p{L})`, 'giu'),
    /** “Eidvik, 12 February 2025”, as ministries and agencies begin. */
    place: new RegExp(
      `^\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:[ -](?:de|la|le|am|an|der|sur|upon|\\p{Lu}[\\p{L}\\p{M}'’.-]*)){0,3}, ?(?:${any('clip.on', 'clip.articles')} )?$`,
      'u',
    ),
  };
});
/**
 * Reads a line that is a date, perhaps with an hour and a label, and nothing else. `value` is a day, an hour with its offset, or
 * an hour without one, of which nobody knows when it was.
 */
export function readPrintedMoment(line: string, lexicon?: Lexicon) {
  if (line.length > 120) return undefined;
  const [date, second] = listPrintedDays(line, lexicon);
  const words = toLabels(lexicon);
  if (date?.day.year === undefined || second !== undefined) return undefined;
  const day = `${pad(date.day.year, 4)}-${pad(date.day.month)}-${pad(date.day.day)}`;
  const before = line.slice(0, date.at[0]);
  const rest = `${words.place.test(before) && before.search(words.weekday) < 0 ? '' : before} ¦ ${line.slice(date.at[1])}`;
  const label = words.updated.test(line) ? ('updated' as const) : ('published' as const);
  const clock = findClock(rest, lexicon);
  const left = (clock === undefined ? rest : rest.replace(clock.words, ' '))
    .replace(words.source, ' ')
    .replace(words.labels, ' ')
    .replace(words.weekday, ' ');
  if (/[\p{L}\p{N}]/u.test(left)) return undefined;
  if (clock === undefined) return { label, value: day, isExact: true };
  const wall = `${day}T${clock.time}`;
  const value = clock.zone === undefined ? undefined : toMoment(wall, clock.zone);
  return { label, value: value ?? wall, isExact: value !== undefined };
}

/** Of several clocks, such as CST and IST, or of none that is known here. */
const OTHER_ZONE = /^[A-Z]{2,5}(?![\p{L}\p{N}])/u;

function findClock(text: string, lexicon: Lexicon | undefined) {
  for (const match of text.matchAll(toLabels(lexicon).clock)) {
    const { hour = '', minute, half } = match.groups ?? {};
    if (minute === undefined && half === undefined) continue;
    const twelve = half === undefined ? undefined : half.toLowerCase().startsWith('p');
    const number = twelve === undefined ? Number(hour) : (Number(hour) % 12) + (twelve ? 12 : 0);
    if (number > 23 || Number(minute ?? 0) > 59) continue;
    const end = match.index + match[0].length;
    const zone = findPrintedZone(text.slice(end), lexicon);
    const length = zone?.length ?? OTHER_ZONE.exec(text.slice(end))?.[0].length ?? 0;
    const close = text[end + length] === ')' ? 1 : 0;
    // “北京时间 10:00”
    const before = /(\p{L}+) *¦? *$/u.exec(text.slice(0, match.index));
    const own = before === null ? undefined : findPrintedZone(before[0], lexicon);
    const from = own === undefined ? match.index : (before?.index ?? match.index);
    const told = zone?.zone ?? own?.zone;
    return {
      words: text.slice(from, end + length + close),
      time: `${pad(number)}:${minute ?? '00'}`,
      zone: told,
    };
  }
  return undefined;
}

/** `undefined` where clocks of the zone skip the hour, or show it twice. */
function toMoment(wall: string, zone: PrintedZone): string | undefined {
  if (typeof zone === 'number') return `${wall}${toOffsetText(zone)}`;
  const when = parseWhen(wall, { zone });
  if (isFailure(when) || !isInstant(when)) return undefined;
  return `${wall}${toOffsetText(when.offset)}`;
}

/** Minutes east of UTC, or a zone that knows its summer time. */
type PrintedZone = number | string;

/** Of no language. What means two clocks, such as CST and IST, is not here. */
const SHORT: Readonly<Record<string, PrintedZone>> = {
  ...{ ET: 'America/New_York', CT: 'America/Chicago', MT: 'America/Denver' },
  ...{ PT: 'America/Los_Angeles', EST: -300, EDT: -240, CDT: -300, MST: -420, MDT: -360 },
  ...{ PST: -480, PDT: -420, BST: 60, CEST: 120, MESZ: 120, HAEC: 120, CET: 60, MEZ: 60 },
  ...{ HNEC: 60, EEST: 180, EET: 120, MSK: 180, HKT: 480, SGT: 480, JST: 540, KST: 540 },
  ...{ AEDT: 660, AEST: 600 },
};

/** Words with `=` and an offset or the name of a zone behind them. */
const toZones = ofLexicon(({ list }) =>
  list('clip.zones').map((entry): readonly [string, PrintedZone] => {
    const [words = '', zone = ''] = entry.split('=');
    const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
    const size = Number(hours) * 60 + Number(minutes);
    return [words, sign === undefined ? zone : sign === '+' ? size : -size];
  }),
);
const FROM_UTC = /^(?:UTC|GMT|Z(?![\p{L}]))\s?(?:([+−-])(\d{1,2})(?::?(\d\d))?)?/u;

/** The zone with which `text` begins and how many characters it is; `undefined` if it begins with none that is known. */
function findPrintedZone(
  text: string,
  lexicon?: Lexicon,
): { readonly zone: PrintedZone; readonly length: number } | undefined {
  const universal = FROM_UTC.exec(text);
  if (universal !== null) {
    const [all, sign = '+', hours = '0', minutes = '0'] = universal;
    const size = Number(hours) * 60 + Number(minutes);
    return { zone: sign === '+' ? size : -size, length: all.length };
  }
  const own = new RegExp('^(?:[+−-])(\\d\\d):(\\d\\d)').exec(text);
  if (own !== null) {
    const size = Number(own[1]) * 60 + Number(own[2]);
    return { zone: text.startsWith('+') ? size : -size, length: own[0].length };
  }
  const isEnd = (length: number) => !/^[\p{L}\p{N}]/u.test(text.slice(length));
  const [short = ''] = /^[A-Z]+/.exec(text) ?? [];
  const zone = Object.hasOwn(SHORT, short) ? SHORT[short] : undefined;
  if (zone !== undefined && isEnd(short.length)) return { zone, length: short.length };
  const small = text.toLowerCase();
  const told = toZones(lexicon).find(([words]) => small.startsWith(words) && isEnd(words.length));
  return told && { zone: told[1], length: told[0].length };
}

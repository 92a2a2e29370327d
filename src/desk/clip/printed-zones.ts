/** What newspapers print behind an hour, and which clock that is. */
import { ofLexicon, type Lexicon } from './lexicon.ts';

/** Minutes east of UTC, or a zone that knows its summer time. */
export type PrintedZone = number | string;

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
export function findPrintedZone(
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

/** What newspapers print behind an hour, and which clock that is. */

/** Minutes east of UTC, or a zone that knows its summer time. */
export type PrintedZone = number | string;

/** In the order in which they are looked for: longer ones first. What means two clocks, such as CST and IST, is not here. */
const ZONES: readonly (readonly [RegExp, PrintedZone])[] = [
  [/^(?:eastern(?: (?:standard|daylight))? time|ET)/, 'America/New_York'],
  [/^(?:central time|CT)/, 'America/Chicago'],
  [/^(?:mountain time|MT)/, 'America/Denver'],
  [/^(?:pacific time|PT)/, 'America/Los_Angeles'],
  [/^EST/, -300],
  [/^EDT/, -240],
  [/^CDT/, -300],
  [/^MST/, -420],
  [/^MDT/, -360],
  [/^PST/, -480],
  [/^PDT/, -420],
  [/^(?:BST|british summer time)/, 60],
  [/^(?:CEST|MESZ|HAEC)/, 120],
  [/^(?:CET|MEZ|HNEC)/, 60],
  [/^EEST/, 180],
  [/^EET/, 120],
  [/^(?:MSK|moscow time)/, 180],
  [/^(?:HKT|hong kong time)/, 480],
  [/^(?:SGT|singapore time)/, 480],
  [/^(?:beijing time|北京时间|北京時間)/, 480],
  [/^(?:JST|japan time|日本時間)/, 540],
  [/^(?:KST|한국시간)/, 540],
  [/^AEDT/, 660],
  [/^AEST/, 600],
  [/^(?:heure de paris|heures? françaises?)/, 'Europe/Paris'],
  [/^london time/, 'Europe/London'],
  [/^بتوقيت (?:غرينتش|جرينتش)/, 0],
  [/^بتوقيت (?:مكة المكرمة|السعودية)/, 180],
];
const FROM_UTC = /^(?:UTC|GMT|Z(?![\p{L}]))\s?(?:([+−-])(\d{1,2})(?::?(\d\d))?)?/u;

/** The zone with which `text` begins and how many characters it is; `undefined` if it begins with none that is known. */
export function findPrintedZone(
  text: string,
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
  for (const [pattern, zone] of ZONES) {
    // Abbreviations are in capitals, or they are words.
    const isShort = /[A-Z]{2}/.test(pattern.source) && /^[A-Z]+/.test(text);
    const found = pattern.exec(isShort ? text : text.toLowerCase());
    if (found !== null && !/^[\p{L}\p{N}]/u.test(text.slice(found[0].length)))
      return { zone, length: found[0].length };
  }
  return undefined;
}

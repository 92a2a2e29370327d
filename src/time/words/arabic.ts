import type { DateParts, Language } from './language.ts';

const NO_BREAK_SPACE = '\u00A0';
/** An en dash between word joiners (U+2060), at which no line breaks: from right to left, the earlier day first. */
const DASH = '\u2060–\u2060';

/**
 * Of the two sets of names, those that are read everywhere: the Levant and Iraq print شباط beside فبراير, Egypt, Sudan
 * and the Gulf print فبراير alone, and the agencies of all print it. They have no short forms.
 */
const MONTHS = [
  ...['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو'],
  ...['يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
];
const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];

/** Western digits, see `words/ar/text.ts`; hours of 24. */
export const arabic: Language = {
  months: { short: MONTHS, long: MONTHS },
  weekdays: {
    short: WEEKDAYS,
    long: WEEKDAYS,
    narrow: ['ح', 'ن', 'ث', 'ر', 'خ', 'ج', 'س'],
  },
  date: ({ weekday = '', day = '', month = '', year = '' }: DateParts) => {
    const named = [weekday, [day, month].filter(Boolean).join(NO_BREAK_SPACE)].filter(Boolean);
    // A year by itself would be a bare number.
    return named.length === 0 ? `عام${NO_BREAK_SPACE}${year}` : [...named, year].join(' ').trim();
  },
  seasons: { spring: 'ربيع', summer: 'صيف', autumn: 'خريف', winter: 'شتاء' },
  patterns: {
    dateTime: '{date}، {time}',
    inPlace: '{when} بتوقيت {place}',
    // The press says Greenwich where it means UTC.
    inUtc: '{when} بتوقيت غرينتش',
    clocks: '{home}؛ {other}',
    about: 'نحو {when}',
    uncertain: '{when}، تاريخ غير مؤكد',
    uncertainEnd: '{when} (غير مؤكد)',
    claimed: '{when}، بحسب الرواية',
    between: 'بين {a} و{b}',
    range: `{a}${DASH}{b}`,
    by: '{b} أو قبله',
    startUnknown: 'في {b} أو قبله',
    since: 'منذ {a}',
    endUnknown: 'من {a}، والنهاية غير مسجلة',
    someDay: 'أحد أيام {when}',
    someMonth: 'أحد أشهر {when}',
    decade: `العقد {year}${DASH}{last}`,
    century: `القرن {year}${DASH}{last}`,
    after: 'بعد {span} من وقوعه',
    before: 'قبل {span} من وقوعه',
    later: 'بعد {span}',
    earlier: 'أسبق بفارق {span}',
    sameDay: 'في اليوم نفسه',
    sameTime: 'في الوقت نفسه',
  },
  span: (count, unit) => SPANS[unit][RULES.select(count)].replace('#', String(count)),
};

const RULES = new Intl.PluralRules('ar');

/** After a preposition, which is where spans stand: the dual has the ending of that case. */
const SPANS = {
  minute: toSpan('دقيقة واحدة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة'),
  hour: toSpan('ساعة واحدة', 'ساعتين', 'ساعات', 'ساعة', 'ساعة'),
  day: toSpan('يوم واحد', 'يومين', 'أيام', 'يومًا', 'يوم'),
};

function toSpan(one: string, two: string, few: string, many: string, other: string) {
  return {
    zero: `0 ${other}`,
    one,
    two,
    few: `# ${few}`,
    many: `# ${many}`,
    other: `# ${other}`,
  };
}

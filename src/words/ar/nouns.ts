import { pluralsOf, type Forms } from '../plural.ts';

/**
 * What is counted, in the nominative: the sentences of this table put a count where that is the right case, mostly after
 * a colon. One and two are words, as the noun says them itself; from three on the number is in digits.
 */
const NOUNS = {
  item: of('مادة واحدة', 'مادتان', 'مواد', 'مادة', 'مادة', 'لا مواد'),
  statement: of('تصريح واحد', 'تصريحان', 'تصريحات', 'تصريحًا', 'تصريح', 'لا تصريحات'),
  question: of('سؤال واحد', 'سؤالان', 'أسئلة', 'سؤالًا', 'سؤال', 'لا أسئلة'),
  entry: of('مدخل واحد', 'مدخلان', 'مداخل', 'مدخلًا', 'مدخل', 'لا مداخل'),
  change: of('تغيير واحد', 'تغييران', 'تغييرات', 'تغييرًا', 'تغيير', 'لا تغييرات'),
  day: of('يوم واحد', 'يومان', 'أيام', 'يومًا', 'يوم', 'لا أيام'),
  correction: of('تصويب واحد', 'تصويبان', 'تصويبات', 'تصويبًا', 'تصويب', 'لا تصويبات'),
  page: of('صفحة واحدة', 'صفحتان', 'صفحات', 'صفحة', 'صفحة', 'لا صفحات'),
  report: of('تقرير واحد', 'تقريران', 'تقارير', 'تقريرًا', 'تقرير', 'لا تقارير'),
  origin: of('مصدر واحد', 'مصدران', 'مصادر', 'مصدرًا', 'مصدر', 'لا مصادر'),
  measure: of('إجراء واحد', 'إجراءان', 'إجراءات', 'إجراءً', 'إجراء', 'لا إجراءات'),
  step: of('خطوة واحدة', 'خطوتان', 'خطوات', 'خطوة', 'خطوة', 'لا خطوات'),
  series: of('سلسلة واحدة', 'سلسلتان', 'سلاسل', 'سلسلة', 'سلسلة', 'لا سلاسل'),
  line: of('سطر واحد', 'سطران', 'أسطر', 'سطرًا', 'سطر', 'لا أسطر'),
  topic: of('موضوع واحد', 'موضوعان', 'موضوعات', 'موضوعًا', 'موضوع', 'لا موضوعات'),
  person: of('شخصية واحدة', 'شخصيتان', 'شخصيات', 'شخصية', 'شخصية', 'لا شخصيات'),
  organization: of('جهة واحدة', 'جهتان', 'جهات', 'جهة', 'جهة', 'لا جهات'),
  place: of('مكان واحد', 'مكانان', 'أماكن', 'مكانًا', 'مكان', 'لا أماكن'),
  event: of('حدث واحد', 'حدثان', 'أحداث', 'حدثًا', 'حدث', 'لا أحداث'),
  outlet: of('وسيلة واحدة', 'وسيلتان', 'وسائل', 'وسيلة', 'وسيلة', 'لا وسائل'),
  result: of('نتيجة واحدة', 'نتيجتان', 'نتائج', 'نتيجة', 'نتيجة', 'لا نتائج'),
} as const;

export type Noun = keyof typeof NOUNS;

export const choose = pluralsOf('ar');

/** “3 تصريحات”, “11 تصريحًا”. */
export function counted(noun: Noun, n: number): string {
  return choose(n, NOUNS[noun]);
}

export function formsOfNoun(noun: Noun): Forms<'ar'> {
  return NOUNS[noun];
}

/** One text for one, one for all other numbers. */
export function oneOrMore(n: number, one: string, more: string): string {
  return n === 1 ? one : more;
}

function of(
  one: string,
  two: string,
  few: string,
  many: string,
  other: string,
  zero: string,
): Forms<'ar'> {
  return { zero, one, two, few: `# ${few}`, many: `# ${many}`, other: `# ${other}` };
}

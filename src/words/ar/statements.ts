import type { Words } from '../en.ts';
import { isolate } from './isolate.ts';
import { choose, counted, oneOrMore } from './nouns.ts';

const ASKED = 'من قال ماذا، ولمن، وعلى أي تصريح يرد';

export const statements: Words['statements'] = {
  title: 'التصريحات',
  titleOf: (filter) => `التصريحات: ${isolate(filter)}`,
  byPublication: (title) => `${title} بحسب النشر`,
  counted: {
    said: (n) =>
      oneOrMore(n, 'تصريح واحد.', `${counted('statement', n)}، بحسب تاريخ القول، الأحدث أولًا.`),
    published: (n) =>
      oneOrMore(n, 'تصريح واحد.', `${counted('statement', n)}، بحسب تاريخ النشر، الأحدث أولًا.`),
  },
  part: (first, last) => `التصريحات ${String(first)}–${String(last)}.`,
  dates: 'التواريخ بتوقيت مكان القول.',
  year: (year) => `كل التواريخ في عام ${year}.`,
  lede: 'من قال ماذا، ومتى قيل، ومتى نُشر، وعلى أي تصريح يرد.',
  pastFilters: (n) =>
    choose(n, {
      zero: 'تخطَّ التصفية إلى التصريحات',
      one: 'تخطَّ التصفية إلى التصريح',
      two: 'تخطَّ التصفية إلى التصريحين',
      few: 'تخطَّ التصفية إلى التصريحات (#)',
      many: 'تخطَّ التصفية إلى التصريحات (#)',
      other: 'تخطَّ التصفية إلى التصريحات (#)',
    }),
  empty: 'لا تصريحات مسجلة.',
  note: '{hedges} والجدول نفسه على هيئة {data}.',
  data: 'بيانات',
  columns: {
    said: 'قيل',
    published: 'نُشر',
    speaker: 'المتحدث',
    words: 'القول',
    where: 'لمن وأين',
    relation: 'الصلة',
    source: 'المصدر',
  },
  addedHere: 'غير مسجل، أُضيف هنا {day}',
  reconstructed: 'غير مسجل، أُعيد بناؤه ليوم {day}',
  sameDay: 'في اليوم نفسه',
  joint: 'مشترك',
  noSide: 'بلا طرف',
  unnamed: 'بلا اسم',
  filters: {
    side: 'الطرف',
    speaker: 'المتحدث',
    question: 'السؤال',
    venue: 'المقام',
    month: 'شهر القول',
    order: 'الترتيب',
  },
  allPeople: 'كل الشخصيات',
  allQuestions: 'كل الأسئلة',
  whenSaid: 'بحسب القول',
  whenPublished: 'بحسب النشر',
  listed: {
    said: (n) =>
      oneOrMore(
        n,
        `تصريح واحد: ${ASKED}.`,
        `${counted('statement', n)}، بحسب تاريخ القول، الأحدث أولًا: ${ASKED}.`,
      ),
    published: (n) =>
      oneOrMore(
        n,
        `تصريح واحد: ${ASKED}.`,
        `${counted('statement', n)}، بحسب تاريخ النشر، الأحدث أولًا: ${ASKED}.`,
      ),
  },
};

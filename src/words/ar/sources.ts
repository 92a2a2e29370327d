import type { Words } from '../en.ts';
import { isolate } from './isolate.ts';
import { choose, counted } from './nouns.ts';

export const sources: Words['sources'] = {
  access: {
    free: 'متاح مجانًا',
    registration: 'يتطلب تسجيلًا',
    metered: 'بعض المواد مجاني',
    subscription: 'باشتراك',
  },
  words: {
    free: 'مجاني',
    registration: 'بتسجيل',
    metered: 'مجاني جزئيًّا',
    subscription: 'باشتراك',
  },
  archived: 'نسخة محفوظة',
  archivedWord: 'نسخة محفوظة',
  changedBySource: 'عدّله المصدر',
  was: 'كان',
  now: 'أصبح',
  which: 'أي تقرير يستند إلى أي مصدر',
  together: 'معًا',
  isShared: 'التقارير المستندة إلى إحاطة واحدة أو وثيقة أو برقية وكالة أو مقابلة تُعد من مصدر واحد.',
  isUnrecorded: 'وما لم يُسجَّل مصدره لا يُعد تقريرًا مستقلًا.',
  otherOrigins: (n) =>
    choose(n, {
      zero: 'لا مصادر أخرى',
      one: 'مصدر آخر',
      two: 'مصدران آخران',
      few: '# مصادر أخرى',
      many: '# مصدرًا آخر',
      other: '# مصدر آخر',
    }),
  singleOrigins: (n) =>
    choose(n, {
      zero: 'لا مصدر له تقرير واحد',
      one: 'مصدر له تقرير واحد',
      two: 'مصدران لكل منهما تقرير واحد',
      few: '# مصادر لكل منها تقرير واحد',
      many: '# مصدرًا لكل منها تقرير واحد',
      other: '# مصدر لكل منها تقرير واحد',
    }),
  originNotRecorded: 'المصدر الأول غير مسجل',
  noOrigin: (n) => `${counted('report', n)}، والمصدر الأول غير مسجل.`,
  origins: (n, origins) => `${counted('report', n)}، ${counted('origin', origins)}.`,
  someOrigins: (n, origins, unrecorded) =>
    `${counted('report', n)}؛ المصادر المذكورة: ${String(origins)}؛ تقارير لم يُسجَّل مصدرها: ${String(unrecorded)}.`,
  free: (n) => `متاح مجانًا: ${String(n)}`,
  walled: (n) => `بحساب أو اشتراك: ${String(n)}`,
  accesses: (parts) => `${parts.join('؛ ')}.`,
  official: (n) => ` منها وثائق رسمية: ${String(n)}.`,
  reportAt: (publisher, at) => `${isolate(publisher)}، على ${isolate(at)}`,
  noDate: 'بلا تاريخ',
  by: (names) => `بقلم ${names}`,
  noAddress: 'لم نجد عنوانًا عامًّا؛ قرأنا نسخة محفوظة.',
  officialRecord: 'وثيقة رسمية',
  done: {
    author: (name) => `بقلم ${isolate(name)}`,
    reporter: (name) => `تغطية ${isolate(name)}`,
    contributor: (name) => `بمشاركة ${isolate(name)}`,
    curator: (name) => `إعداد ${isolate(name)}`,
    editor: (name) => `تحرير ${isolate(name)}`,
    photographer: (name) => `تصوير ${isolate(name)}`,
    illustrator: (name) => `رسم ${isolate(name)}`,
    translator: (name) => `ترجمة ${isolate(name)}`,
  },
  via: (name) => `عبر ${isolate(name)}`,
};

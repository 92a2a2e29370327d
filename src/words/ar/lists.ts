import type { Words } from '../en.ts';
import { choose, counted } from './nouns.ts';

export const list: Words['list'] = {
  filters: 'تصفية التصريحات',
  months: 'الأشهر',
  allItems: (n) =>
    choose(n, {
      zero: 'كل المواد',
      one: 'المادة الوحيدة',
      two: 'المادتان كلتاهما',
      few: 'كل المواد (#)',
      many: 'كل المواد (#)',
      other: 'كل المواد (#)',
    }),
  allCoverage: 'كل التغطية',
  pages: 'صفحات هذه القائمة',
  page: (n) => `الصفحة ${String(n)}`,
  pageOf: (n, all) => `الصفحة ${String(n)} من ${String(all)}`,
  newer: 'الأحدث',
  older: 'الأقدم',
  earlier: 'الأسبق',
  later: 'اللاحق',
  previous: 'السابق',
  next: 'التالي',
  source: 'المصدر:',
  reportedBy: 'عن',
  sourceLine: '{verb} {outlet}. {mark}',
  sourceLineLater: '{verb} {outlet}، {lag}. {mark}',
  allFigures: 'كل الأرقام',
  itemsByMonth: 'المواد بحسب الشهر',
  month: 'الشهر',
  items: 'المواد',
  mostIn: (month, n) => `الأكثر تغطيةً ${month}: ${counted('item', n)}`,
  mostInSeveral: (month, others, n) =>
    `الأكثر تغطيةً ${month} و${choose(others, {
      zero: 'لا شهر آخر',
      one: 'شهر آخر',
      two: 'شهران آخران',
      few: '# أشهر أخرى',
      many: '# شهرًا آخر',
      other: '# شهر آخر',
    })}، وفي كل منها: ${counted('item', n)}`,
  show: 'عرض',
  hide: 'إخفاء',
};

import type { Words } from '../en.ts';
import { isolate } from './isolate.ts';
import { choose, counted } from './nouns.ts';
import { text } from './text.ts';

const topics = (names: readonly string[]) => names.map(isolate).join(text.comma);

export const item: Words['item'] = {
  cite: 'الاستشهاد',
  citation: (title, publication, day, url) =>
    `«${title.replace(/\.$/u, '')}»، ${isolate(publication)}، ${day}. ${isolate(url)}`,
  record: (pieces) =>
    choose(pieces, {
      zero: 'لهذه الصفحة',
      one: 'لهذه الصفحة والتقرير الذي تلخصه',
      two: 'لهذه الصفحة والتقريرين اللذين تلخصهما',
      few: 'لهذه الصفحة والتقارير التي تلخصها (#)',
      many: 'لهذه الصفحة والتقارير التي تلخصها (#)',
      other: 'لهذه الصفحة والتقارير التي تلخصها (#)',
    }),
  recordLabel: (format) => `هذه المادة بصيغة ${isolate(format)}`,
  everyItem: 'كل مواد الموقع: {formats}.',
  clocksLabel: 'متى',
  clocks: {
    claimed: 'قيل إنه وقع',
    happened: 'وقع',
    said: 'قيل',
    published: 'نُشر',
    added: 'أُضيف هنا',
    reconstructed: 'أُعيد بناؤه ليوم',
    updated: 'حُدِّث',
  },
  saidTo: 'إلى {day}',
  notRecorded: 'غير مسجل',
  connectionsLabel: 'الصلات',
  filed: 'التصنيف',
  topics: (n) =>
    choose(n, {
      zero: 'الموضوعات',
      one: 'الموضوع',
      two: 'الموضوعان',
      few: 'الموضوعات',
      many: 'الموضوعات',
      other: 'الموضوعات',
    }),
  corrections: 'تصويبات هذه المادة',
  statements: 'التصريحات في هذا التقرير',
  ledger: 'كل التصريحات',
  statementsNote: (n) =>
    n === 1
      ? 'تصريح واحد. والتاريخ بتوقيت مكان القول.'
      : `${counted('statement', n)}، بترتيب ورودها في النص. والتواريخ بتوقيت مكان القول.`,
  saidBy: '{speaker}. {dates}',
  on: 'في السؤال: {question} {position}',
  noPosition: 'بلا جواب عنه.',
  furtherSources: (n) =>
    choose(n, {
      zero: 'مصادر أخرى',
      one: 'مصدر آخر',
      two: 'مصدران آخران',
      few: '# مصادر أخرى',
      many: '# مصدرًا آخر',
      other: '# مصدر آخر',
    }),
  near: 'السابق والتالي',
  before: 'قبلها',
  after: 'بعدها',
  beforeIn: (names) => `قبلها في ${topics(names)}`,
  afterIn: (names) => `بعدها في ${topics(names)}`,
  nothingBefore: 'لا شيء. من هنا تبدأ تغطيتنا.',
  nothingAfter: 'لا شيء. هذه أحدث مادة.',
  players: 'شخصيات وجهات',
  others: 'آخرون',
  theRecord: 'الوثيقة التي نلخصها',
  theReport: 'التقرير الذي نلخصه',
  outletAndDay: '{outlet}، {day}. {byline}',
  inLanguage: (language) => `اللغة: ${language}`,
  atHost: (host) => `على ${isolate(host)}`,
  restsOn: (origin) => `يستند إلى: ${isolate(origin)}`,
  readAt: (name) => `النص الأصلي في ${isolate(name)}`,
  writtenBy: (names) => `إعداد ${names}`,
  nowReads: (was, now) => `«${was}» أصبحت «${now}». `,
};

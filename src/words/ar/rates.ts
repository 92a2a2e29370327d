import type { Words } from '../en.ts';
import { isolate } from './isolate.ts';
import { choose, counted, oneOrMore } from './nouns.ts';

const PERCENT = 'في المائة';

export const rates: Words['rates'] = {
  noSource: 'المصدر غير مسجل.',
  report: 'تقرير',
  officialDocument: 'وثيقة رسمية',
  source: '{outlet}: {title}',
  tableCaption: (n) =>
    `${oneOrMore(n, 'تغيير واحد في المعدل.', `تغييرات المعدل (${String(n)})، الأقدم أولًا.`)} وتُحسب الأيام بتوقيت الطرف الذي اتخذ الإجراء.`,
  columns: { from: 'منذ', by: 'بموجب', before: 'قبلها', rate: 'المعدل', parts: 'مكوناته' },
  since: 'منذ {since}.',
  sinceSum: 'منذ {since}: {sum}.',
  nothing: 'لا شيء سارٍ.',
  lastChanges: (shown, n) => `آخر التغييرات في جدول (${String(shown)} من ${String(n)})`,
  allChanges: (n) =>
    choose(n, {
      zero: 'التغييرات في جدول',
      one: 'التغيير الوحيد في جدول',
      two: 'التغييران في جدول',
      few: 'كل التغييرات (#) في جدول',
      many: 'كل التغييرات (#) في جدول',
      other: 'كل التغييرات (#) في جدول',
    }),
  chartNote: 'المعدل الساري في آخر كل يوم.',
  chartPlans: 'خط منقط: أُعلن، ثم حلّ غيره محله قبل سريانه.',
  announced: (day) => `أُعلن ${day}`,
  rate: (value, unit) =>
    unit === 'percent' ? `${String(value)}%` : `${String(value)} ${isolate(unit)}`.trim(),
  unit: (unit) => (unit === 'percent' ? PERCENT : isolate(unit)),
  withUnit: (value, unit) => `${value} ${unit}`,
  more: (n) => `غيرها: ${String(n)}`,
  named: (name, text) => `${isolate(name)}: ${text}`,
  neverHigher: (now, unit) => `${now} ${unit}: أعلى ما سُجّل`,
  upTo: (most, unit, now) => `بلغ ${most} ${unit}، وهو الآن ${now}`,
  valueFrom: (value, day) => `${String(value)} منذ ${day}`,
  description: (name, unit, steps) =>
    `${isolate(name)}، الوحدة: ${unit}. صفر، ثم ${steps.join('، ثم ')}.`,
  descriptionCut: (name, unit, left, steps) =>
    `${isolate(name)}، الوحدة: ${unit}. صفر، ثم ${counted('change', left)}، ثم ${steps.join('، ثم ')}.`,
  measures: 'الإجراءات',
  rateLabel: 'المعدل',
  rateOn: 'المعدل في {day}',
  rateOnTitle: (name, day) => `${isolate(name)}: المعدل في ${day}`,
  where: (unit) => `الوحدة: ${unit}، في آخر اليوم.`,
  whereIn: (unit, city) => `الوحدة: ${unit}، في آخر اليوم بتوقيت ${isolate(city)}.`,
  saidOfIt: 'ما قيل فيه',
  itsParts: 'مكوناته',
  nothingFrom: 'لا شيء سارٍ منذ هذا اليوم. {link}',
  allDays: 'كل الأيام',
  otherDays: 'المعدل في أيام أخرى',
  rateOnLabel: 'المعدل في',
  now: 'الآن',
  everyChange: 'كل تغيير',
  partsCaption: (n) =>
    `${oneOrMore(n, 'إجراء واحد سارٍ في ذلك اليوم.', `الإجراءات السارية في ذلك اليوم (${String(n)})، الأعلى معدلًا أولًا.`)} وحيث لا تتبع المصدرَ كلمة، فطريقة الوصول إليه غير مسجلة.`,
  measure: 'الإجراء',
  decided: 'القرار',
  inForceFrom: 'السريان منذ',
  authorityAndSource: 'السند والمصدر',
  authority: 'السند',
  noAuthority: 'السند غير مسجل',
  changedToday: 'تغيّر في هذا اليوم.',
  moreInData: (n) => `وغيرها (${String(n)})، وكلها في {data}`,
  data: 'البيانات',
  beforeAndAfter: 'قبل هذا اليوم وبعده',
  before: 'قبله',
  after: 'بعده',
  valueSince: '{value} منذ {day}',
  valueNothing: '{value} لا شيء سارٍ',
  noChangeSince: 'لا تغيير منذ ذلك الحين',
  noFurtherChange: 'لا تغيير آخر مسجلًا',
  sum: 'مجموع الإجراءات السارية في كل يوم. ولا يغيّر التلويح ولا الإعلان شيئًا قبل السريان.',
  sumIn: (city) =>
    `مجموع الإجراءات السارية في كل يوم، بحساب الأيام بتوقيت ${isolate(city)}. ولا يغيّر التلويح ولا الإعلان شيئًا قبل السريان.`,
  valueNow: (value) => `${value} الآن`,
  seriesAbout: 'المعدل في كل يوم تغيّر فيه، مع مكوناته',
  valueOn: (value, day) => `${value} في ${day}`,
};

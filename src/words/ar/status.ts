import type { Words } from '../en.ts';
import { isolate } from './isolate.ts';
import { choose } from './nouns.ts';

export const status: Words['status'] = {
  labels: { known: 'معلوم', disputed: 'محل خلاف', unknown: 'غير معلوم' },
  markSince: '{status} منذ {since}',
  bearsOn: 'الأسئلة المتصلة',
  settled: 'حُسم السؤال.',
  agreed: (names) => `القول واحد لدى ${names}.`,
  agreedBut: (names, others) => `القول واحد لدى ${names}. ولا جواب من ${others}.`,
  disputed: (names) => `أجوبة ${names} لا تتفق.`,
  disputedBut: (names, others) => `أجوبة ${names} لا تتفق. ولا جواب من ${others}.`,
  oneSide: (names) => `الجواب الوحيد من ${names}.`,
  oneSideBut: (names, others) => `الجواب الوحيد من ${names}؛ ولا جواب من ${others}.`,
  silent: 'لم يجب عنه أحد في ما هو مسجل.',
  noPosition: 'لا تصريح مسجلًا يتضمن موقفًا.',
  sideSays: (name, position) => `${isolate(name)}: ${position}`,
  sideSaysPerhaps: (name, position) => `${isolate(name)}: ${position} ولا يُعرف هل هذا آخر ما لديه.`,
  othersTakenNone: (others) => `لا موقف من ${others}.`,
  taken: (position) => `نقرأ ذلك على أنه: ${position}`,
  stillStands: 'بعد ذلك: {statements}، بلا جواب. ويبقى هذا الموقف قائمًا.',
  unanswered: 'قول بلا جواب: {statements}. وليس ذلك نفيًا.',
  noAnswer: 'لا جواب مسجلًا.',
  noneTaken: 'لا موقف معلنًا. والصمت ليس نفيًا.',
  noStatement: 'لا تصريحات مسجلة.',
  orderUnknown: 'لا يُعرف أيهما أسبق: هذا أم {others}. {why}',
  countsLast: 'ويُعتد بهذا لأنه آخر ما عُرف.',
  countsOnLadder: 'ويُعتد بهذا لأنه الأخير ترتيبًا بين آخر ما عُرف.',
};

export const asOf: Words['asOf'] = {
  label: 'كيف كانت الأمور في أيام سابقة',
  title: 'كيف كانت الأمور في',
  someDays: (shown, n) => `الأيام التي لها صفحات، الأقدم أولًا (${String(shown)} من ${String(n)})`,
  allDays: (n) =>
    choose(n, {
      zero: 'لا أيام لها صفحات',
      one: 'اليوم الوحيد الذي له صفحة',
      two: 'اليومان اللذان لهما صفحتان، الأقدم أولًا',
      few: 'كل الأيام التي لها صفحات (#)، الأقدم أولًا',
      many: 'كل الأيام التي لها صفحات (#)، الأقدم أولًا',
      other: 'كل الأيام التي لها صفحات (#)، الأقدم أولًا',
    }),
  stood: 'كما كان السجل في {day}.',
  leftOut: 'ما نُشر بعد ذلك غير وارد هنا، أيًّا كان وقت إضافته.',
  toPresent: 'إلى {day}',
  holding: {
    topic: 'الملخص والحالات والمواقف: {what}.',
    whole: 'الحالة والتصريحات: {what}.',
    status: 'الحالة: {what}.',
  },
  sinceAndUntil: '{since}؛ {until}',
  nothing: 'لا شيء مسجلًا',
  unchanged: 'بلا تغيير منذ {day}',
  toThePresent: 'بلا تغيير حتى آخر أيام السجل، {day}',
  nextDay: 'تغيّر في اليوم التالي',
  sameUntil: (day) => `بلا تغيير حتى ${day}`,
  gaps: {
    topic: 'بين هذه الأيام ربما أُضيفت مواد، ولا شيء سواها.',
    whole: 'اليوم غير المدرج حاله كحال آخر يوم مدرج قبله.',
    status: 'في يوم غير مدرج ربما أُضيف تصريح؛ أما الحالة فكما في آخر يوم مدرج قبله.',
  },
};

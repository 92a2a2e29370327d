import type { Words } from '../en.ts';
import { isolate } from './isolate.ts';
import { oneOrMore } from './nouns.ts';

export const figure: Words['figure'] = {
  said: 'قيل',
  published: 'نُشر، أو قيل ونُشر في اليوم نفسه',
  thick: 'خط سميك: قيل ولم يُنشر بعد',
  thin: 'خط رفيع: الساعة غير مسجلة',
  saidTo: (name, to) => `${isolate(name)}، إلى ${isolate(to)}`,
  saidPublished: '{said}، ونُشر {on}',
  saidLink: 'قيل {said}',
  publishedHour: (hour) => `، ونُشر ${hour}`,
  unaware: (past) => `، قبل ${past}`,
  onAnother: 'في سؤال آخر',
  onAnotherLabel: (question) => `في سؤال آخر: ${question}`,
  title: (first, last) => `قيل ${first}، ونُشر ${last}`,
  claim: (name, said, published) => `تصريح ${isolate(name)}: قيل ${said}، ونُشر ${published}.`,
  claimTo: (name, to, said, published) =>
    `تصريح ${isolate(name)} إلى ${isolate(to)}: قيل ${said}، ونُشر ${published}.`,
  unseen: (n) =>
    oneOrMore(
      n,
      'صدر في الأثناء تصريح آخر، ولم يكن بوسع صاحبه أن يقرأ هذا القول.',
      `التصريحات الأخرى الصادرة في الأثناء: ${String(n)}؛ ولم يكن بوسع أصحابها أن يقرؤوا هذا القول.`,
    ),
  noAnswer: 'لا رد مسجلًا.',
  answer: (day) => `أول جواب: ${day}.`,
  publishedMark: 'النشر',
  publishes: (name) => `النشر في ${isolate(name)}`,
  publishedOn: (mark, day) => `${mark}، ${day}`,
  publishedOnDay: (mark, day) => `${mark}، ${day}، والساعة غير مسجلة`,
  thatWasPublic: 'نشر ذلك',
  hasPublished: (name) => `نشره في ${isolate(name)}`,
  notPublic: 'قيل ولم يُنشر بعد',
  isPublic: 'نُشر',
  answers: (name) => `ردّ ${isolate(name)}`,
  betweenBeside: (n) =>
    oneOrMore(
      n,
      'صدر في الأثناء تصريح واحد (النقطة الصغيرة) في سؤال آخر: {questions}؛ ولم يكن بوسع صاحبه أن يقرأ هذا القول.',
      `التصريحات الصادرة في الأثناء (النقاط الصغيرة، وعددها ${String(n)}) في سؤال آخر: {questions}؛ ولم يكن بوسع أصحابها أن يقرؤوا هذا القول.`,
    ),
  betweenOn: (n, own) =>
    oneOrMore(
      n,
      'صدر في الأثناء تصريح واحد في هذا السؤال (النقطة الصغيرة)؛ ولم يكن بوسع صاحبه أن يقرأ هذا القول.',
      `التصريحات الصادرة في الأثناء (النقاط الصغيرة): ${String(n)}، منها في هذا السؤال: ${String(own)}؛ ولم يكن بوسع أصحابها أن يقرؤوا هذا القول.`,
    ),
  daysIn: (month, city) => `${month}، والأيام بتوقيت ${isolate(city)}.`,
  midday: 'وحيث لا تُعرف الساعة فالعلامة عند منتصف النهار.',
  betweenBrief: (n) =>
    oneOrMore(
      n,
      'صدر في الأثناء تصريح واحد (النقطة الصغيرة).',
      `التصريحات الصادرة في الأثناء (النقاط الصغيرة): ${String(n)}.`,
    ),
};

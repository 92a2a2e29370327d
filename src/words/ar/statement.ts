import type { Words } from '../en.ts';
import { isolate } from './isolate.ts';
import { text } from './text.ts';

export const statement: Words['statement'] = {
  published: 'نُشر',
  addedHere: 'أُضيف هنا',
  said: 'قيل {said}',
  saidThen: 'قيل {said}، و{verb} {on}',
  saidReconstructed: 'قيل {said}، وأُعيد بناؤه ليوم {on}',
  saidThenLater: 'قيل {said}، و{verb} {on}، {wait}',
  saidBy: '{speaker}. {dates}.',
  original: 'النص الأصلي: ',
  translatedBy: (name) => `ترجمة ${isolate(name)}.`,
  translatorUnnamed: (outlet) =>
    outlet === undefined
      ? 'لم يُذكر اسم المترجم.'
      : `لم يُذكر اسم المترجم؛ النص من ${isolate(outlet)}.`,
  relations: {
    denies: { of: 'ينفي', by: 'نفاه' },
    disputes: { of: 'يصعب توفيقه مع', by: 'يصعب توفيقه مع' },
    confirms: { of: 'يؤكد', by: 'أكده' },
    qualifies: { of: 'يستدرك على', by: 'استدرك عليه' },
    corrects: { of: 'يصحح', by: 'صححه' },
    retracts: { of: 'يتراجع عن', by: 'تراجع عنه' },
    repeats: { of: 'يكرر', by: 'كرره' },
    'replies-to': { of: 'يرد على', by: 'رد عليه' },
    updates: { of: 'يستكمل', by: 'استكمله' },
  },
  relation: '{verb} {others}.',
  related: {
    plain: '{other}',
    later: '{other}، {lag}',
    before: '{other}، قبل نشر ذلك',
    laterBefore: '{other}، {lag}، قبل نشر ذلك',
  },
  moreRelations: (n) => `تصريحات أخرى ذات صلة: ${String(n)}.`,
  to: (name) => `إلى ${isolate(name)}`,
  venues: {
    interview: 'مقابلة',
    briefing: 'إحاطة صحفية',
    remarks: 'كلمة',
    post: 'منشور',
    readout: 'بيان موجز',
    document: 'بيان مكتوب',
    anonymous: 'من دون ذكر الاسم',
  },
  readings: {
    first: 'أول موقف',
    same: 'بلا تغيير',
    softer: 'ألين',
    harder: 'أشد',
    reversed: 'عكس ما سبق',
  },
  shortName: (names, day) => `تصريح ${text.list(names.map(isolate))}، ${day}`,
  shortNameWhere: (names, day, where) =>
    `تصريح ${text.list(names.map(isolate))}، ${day}، ${isolate(where)}`,
  hourIn: (time, city) => `${time} بتوقيت ${isolate(city)}`,
};

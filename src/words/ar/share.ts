import type { Words } from '../en.ts';

export const share: Words['share'] = {
  label: 'للمشاركة',
  share: 'مشاركة',
  copied: 'نُسخ الرابط',
  cite: 'الاستشهاد',
  embed: 'تضمين',
  embedHow:
    'انسخوا هذا إلى صفحة من صفحاتكم. يعرض دائمًا ما يرد هنا، بلا برامج نصية ولا ملفات ارتباط.',
  embedCode: 'شفرة للنسخ',
  embedSee: 'عرضه على حدة',
  embedFigure: 'عرض الرسم على حدة',
  copyStatement: 'نسخ رابط هذا التصريح',
  onDay: 'في {day}',
  reportedBy: (names) => `نقلًا عن ${names}`,
  recordOf: (names) => `وثيقة ${names}`,
  rateBefore: (rate) => `قبله ${rate}.`,
  rateAfter: (rate) => `بعده ${rate}.`,
  allStatements: 'كل التصريحات',
  wholeReport: 'المادة كاملة',
  rateInFull: 'كيف صار هذا المعدل',
  question: 'عن السؤال:',
  asMarkdown: (end) => `لكل مادة نسخة نصية كذلك: عنوانها وبعده ${end}.`,
};

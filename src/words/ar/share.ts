import type { Words } from '../en.ts';

export const share: Words['share'] = {
  label: 'انشرها',
  share: 'مشاركة',
  copied: 'نُسخ الرابط',
  cite: 'استشهاد',
  embed: 'تضمين',
  embedHow:
    'انسخ هذا إلى صفحة من صفحاتك. يعرض دائمًا ما يرد هنا الآن، بلا برامج نصية ولا ملفات ارتباط.',
  embedCode: 'شفرة للنسخ',
  embedSee: 'عرضه على حدة',
  copyStatement: 'نسخ رابط هذا التصريح',
  onDay: 'في {day}',
  reportedBy: (names) => `نقلًا عن ${names}`,
  recordOf: (names) => `وثيقة ${names}`,
  rateBefore: (rate) => `قبله ${rate}.`,
  rateAfter: (rate) => `بعده ${rate}.`,
  allStatements: 'كل التصريحات',
  wholeReport: 'التقرير كاملًا',
  rateInFull: 'كيف صار هذا المعدل',
  question: 'عن السؤال:',
  asMarkdown: (end) => `لكل مادة نسخة نصية كذلك: عنوانها وبعده ${end}.`,
};

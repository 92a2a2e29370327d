import type { Words } from '../en.ts';

export const prose: Words['prose'] = {
  hedges: 'الكلمات التي تحتها نقاط تحفّظات المتحدث نفسه.',
  hedgesShown: '{example} تحفّظات المتحدث نفسه.',
  hedgesExample: 'الكلمات التي تحتها نقاط',
  noCorrections: 'لا تصويبات.',
  policy: '{policy}.',
  notice: '{type}، {on}',
  corrections: {
    correction: 'تصويب',
    clarification: 'توضيح',
    update: 'تحديث',
    retraction: 'سحب',
  },
  background: 'خلفية',
  seeAlso: 'انظر أيضًا',
  speaker: '{name}، {role}',
};

import type { Words } from '../en.ts';

export const prose: Words['prose'] = {
  hedges: '带点线的词语是发言者自己留有余地的措辞。',
  hedgesShown: '{example}是发言者自己留有余地的措辞。',
  hedgesExample: '带点线的词语',
  noCorrections: '没有更正。',
  policy: '{policy}。',
  notice: '{type}，{on}',
  corrections: {
    correction: '更正',
    clarification: '澄清',
    update: '补充',
    retraction: '撤回',
  },
  background: '背景',
  seeAlso: '另见',
  speaker: '{name}，{role}',
};

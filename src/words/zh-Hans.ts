/** All that the interface says, in Simplified Chinese, as newspapers of the mainland and Singapore write it. */
import { chinese } from '../time/words/chinese.ts';
import type { Words } from './en.ts';
import { corrections, notFound, withdrawn } from './zh-Hans/corrections.ts';
import { counts } from './zh-Hans/counts.ts';
import { days } from './zh-Hans/days.ts';
import { forms } from './zh-Hans/forms.ts';
import { frame } from './zh-Hans/frame.ts';
import { entity, lists } from './zh-Hans/entity.ts';
import { data, feeds, outputs } from './zh-Hans/feeds.ts';
import { figure } from './zh-Hans/figure.ts';
import { item } from './zh-Hans/item.ts';
import { kinds } from './zh-Hans/kinds.ts';
import { measures } from './zh-Hans/measures.ts';
import { rates } from './zh-Hans/rates.ts';
import { front } from './zh-Hans/front.ts';
import { glossary } from './zh-Hans/glossary.ts';
import { list } from './zh-Hans/lists.ts';
import { ladder, question, questions } from './zh-Hans/question.ts';
import { prose } from './zh-Hans/prose.ts';
import { records, scripts, search } from './zh-Hans/search.ts';
import { share } from './zh-Hans/share.ts';
import { sources } from './zh-Hans/sources.ts';
import { statement } from './zh-Hans/statement.ts';
import { statements } from './zh-Hans/statements.ts';
import { asOf, status } from './zh-Hans/status.ts';
import { timeline } from './zh-Hans/timeline.ts';
import { topic } from './zh-Hans/topic.ts';
import { text } from './zh-Hans/text.ts';

export const zhHans: Words = {
  tag: 'zh-Hans',
  dates: chinese,
  text,
  counts,
  days,
  forms,
  frame,
  front,
  glossary,
  list,
  rates,
  measures,
  kinds,
  item,
  entity,
  lists,
  figure,
  prose,
  question,
  questions,
  ladder,
  share,
  sources,
  statement,
  statements,
  asOf,
  status,
  timeline,
  topic,
  corrections,
  withdrawn,
  notFound,
  feeds,
  data,
  outputs,
  search,
  records,
  scripts,
};

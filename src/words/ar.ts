/** All that the interface says, in the Arabic of the newspapers that are read in all Arab countries. */
import { arabic } from '../time/words/arabic.ts';
import type { Words } from './en.ts';
import { corrections, notFound, withdrawn } from './ar/corrections.ts';
import { counts } from './ar/counts.ts';
import { days } from './ar/days.ts';
import { forms } from './ar/forms.ts';
import { frame } from './ar/frame.ts';
import { entity, lists } from './ar/entity.ts';
import { data, feeds, outputs } from './ar/feeds.ts';
import { figure } from './ar/figure.ts';
import { item } from './ar/item.ts';
import { kinds } from './ar/kinds.ts';
import { measures } from './ar/measures.ts';
import { rates } from './ar/rates.ts';
import { front } from './ar/front.ts';
import { glossary } from './ar/glossary.ts';
import { list } from './ar/lists.ts';
import { ladder, question, questions } from './ar/question.ts';
import { prose } from './ar/prose.ts';
import { records, scripts, search } from './ar/search.ts';
import { share } from './ar/share.ts';
import { sources } from './ar/sources.ts';
import { statement } from './ar/statement.ts';
import { statements } from './ar/statements.ts';
import { asOf, status } from './ar/status.ts';
import { timeline } from './ar/timeline.ts';
import { topic } from './ar/topic.ts';
import { text } from './ar/text.ts';

export const ar: Words = {
  tag: 'ar',
  dates: arabic,
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

/** All that the interface says, in English. The other languages are of its type: `Words`. */
import { english } from '../time/words/english.ts';
import { corrections, notFound, withdrawn } from './en/corrections.ts';
import { counts } from './en/counts.ts';
import { days } from './en/days.ts';
import { forms } from './en/forms.ts';
import { frame } from './en/frame.ts';
import { entity, lists } from './en/entity.ts';
import { data, feeds, outputs } from './en/feeds.ts';
import { figure } from './en/figure.ts';
import { item } from './en/item.ts';
import { kinds } from './en/kinds.ts';
import { measures } from './en/measures.ts';
import { rates } from './en/rates.ts';
import { front } from './en/front.ts';
import { glossary } from './en/glossary.ts';
import { list } from './en/lists.ts';
import { ladder, question, questions } from './en/question.ts';
import { prose } from './en/prose.ts';
import { records, scripts, search } from './en/search.ts';
import { share } from './en/share.ts';
import { sources } from './en/sources.ts';
import { statement } from './en/statement.ts';
import { statements } from './en/statements.ts';
import { asOf, status } from './en/status.ts';
import { timeline } from './en/timeline.ts';
import { topic } from './en/topic.ts';
import { text } from './en/text.ts';

export const en = {
  /** As in the attribute `lang`. */
  tag: 'en',
  dates: english,
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

export type Words = typeof en;

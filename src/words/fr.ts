/** All that the interface says, in French. */
import { french } from '../time/words/french.ts';
import type { Words } from './en.ts';
import { corrections, notFound, withdrawn } from './fr/corrections.ts';
import { counts } from './fr/counts.ts';
import { days } from './fr/days.ts';
import { forms } from './fr/forms.ts';
import { frame } from './fr/frame.ts';
import { entity, lists } from './fr/entity.ts';
import { data, feeds, outputs } from './fr/feeds.ts';
import { figure } from './fr/figure.ts';
import { item } from './fr/item.ts';
import { kinds } from './fr/kinds.ts';
import { measures } from './fr/measures.ts';
import { rates } from './fr/rates.ts';
import { front } from './fr/front.ts';
import { glossary } from './fr/glossary.ts';
import { list } from './fr/lists.ts';
import { ladder, question, questions } from './fr/question.ts';
import { prose } from './fr/prose.ts';
import { records, scripts, search } from './fr/search.ts';
import { share } from './fr/share.ts';
import { sources } from './fr/sources.ts';
import { statement } from './fr/statement.ts';
import { statements } from './fr/statements.ts';
import { asOf, status } from './fr/status.ts';
import { timeline } from './fr/timeline.ts';
import { topic } from './fr/topic.ts';
import { text } from './fr/text.ts';

export const fr: Words = {
  tag: 'fr',
  dates: french,
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

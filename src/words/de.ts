/** All that the interface says, in German. */
import { german } from '../time/words/german.ts';
import type { Words } from './en.ts';
import { corrections, notFound, withdrawn } from './de/corrections.ts';
import { counts } from './de/counts.ts';
import { days } from './de/days.ts';
import { forms } from './de/forms.ts';
import { frame } from './de/frame.ts';
import { entity, lists } from './de/entity.ts';
import { data, feeds, outputs } from './de/feeds.ts';
import { figure } from './de/figure.ts';
import { item } from './de/item.ts';
import { kinds } from './de/kinds.ts';
import { measures } from './de/measures.ts';
import { rates } from './de/rates.ts';
import { front } from './de/front.ts';
import { glossary } from './de/glossary.ts';
import { list } from './de/lists.ts';
import { ladder, question, questions } from './de/question.ts';
import { prose } from './de/prose.ts';
import { records, scripts, search } from './de/search.ts';
import { share } from './de/share.ts';
import { sources } from './de/sources.ts';
import { statement } from './de/statement.ts';
import { statements } from './de/statements.ts';
import { asOf, status } from './de/status.ts';
import { timeline } from './de/timeline.ts';
import { topic } from './de/topic.ts';
import { text } from './de/text.ts';

export const de: Words = {
  tag: 'de',
  dates: german,
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

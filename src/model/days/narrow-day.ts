/** What a day holds of one topic or one question. */
import { listTopicQuestions } from '../questions/as-of.ts';
import type { Question } from '../questions/question.ts';
import type { Publication } from '../publication.ts';
import type { Thing } from '../thing.ts';
import type { Day } from './day.ts';

/** Without what nobody could know on that day. */
export function narrowToTopic(publication: Publication, day: Day, topic: Thing<'topic'>): Day {
  const questions = new Set(listTopicQuestions(publication, topic));
  const isOf = ({ topics }: { readonly topics: readonly Thing[] }) => topics.includes(topic);
  return {
    ...day,
    entry: undefined,
    said: day.said.filter(({ item }) => isOf(item)),
    late: [],
    heard: day.heard.filter(({ item }) => isOf(item)),
    published: day.published.filter(isOf),
    byThen: day.byThen.filter(isOf),
    happened: day.happened.filter(
      ({ by, knownOn }) => knownOn <= day.on && by !== undefined && isOf(by),
    ),
    decided: day.decided.filter(({ measure: { thing } }) =>
      topic.data.series.some((id) => id === thing.data.series),
    ),
    turns: day.turns.filter(({ question }) => questions.has(question)),
  };
}

export function narrowToQuestion(day: Day, { thing, statements }: Question): Day {
  const own = new Set(statements);
  return {
    ...day,
    entry: undefined,
    said: day.said.filter((one) => own.has(one)),
    late: [],
    // Those, too, of which an item tells: it is not named here.
    heard: statements.filter((one) => one.knownOn === day.on && !day.said.includes(one)),
    published: [],
    byThen: [],
    happened: [],
    decided: [],
    turns: day.turns.filter(({ question }) => question.thing === thing),
  };
}

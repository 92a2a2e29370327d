/** The card of a topic: what it is about, and how its questions stand. */
import type { Card } from '../../../cards/card.ts';
import { listTopicQuestions } from '../../../model/questions/as-of.ts';
import type { Thing } from '../../../model/thing.ts';
import type { Context } from '../../context.ts';
import { toStatusMark } from '../question/question-line.ts';
import { listOfStatus, TOPIC_ORDER } from '../question/status-groups.ts';
import { findCardFile, toCard, type CardFile } from './cards.ts';

export function findTopicCard(context: Context, topic: Thing<'topic'>): CardFile | undefined {
  return findCardFile(context, () => toTopicCard(context, topic));
}

export function toTopicCard(context: Context, topic: Thing<'topic'>): Card {
  const { publication, words } = context;
  const questions = listTopicQuestions(publication, topic);
  const count = publication.coverage.get(topic.url)?.length ?? 0;
  return toCard(
    context,
    {
      top: {
        strong: words.kinds.topic.one,
        rest: count === 0 ? '' : `${words.text.comma}${words.counts.items({ n: count })}`.trimEnd(),
      },
      title: topic.caption,
      body: {
        sort: 'story',
        text: topic.data.summary,
        wait: undefined,
        rows: TOPIC_ORDER.flatMap((status) => {
          const own = listOfStatus(questions, status);
          if (own.length === 0) return [];
          const { label } = toStatusMark(context, { status });
          return [{ mark: status, strong: label, rest: words.counts.questions({ n: own.length }) }];
        }),
      },
    },
    'stands',
  );
}

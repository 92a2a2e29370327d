/** The card of the front page: what the publication is, and where its story stands. */
import type { Card, CardRow } from '../../../cards/card.ts';
import { toThingUrl } from '../../addresses/things.ts';
import { listTopicQuestions } from '../../../model/questions/as-of.ts';
import type { Question } from '../../../model/questions/question.ts';
import { isKind } from '../../../model/thing.ts';
import type { Context } from '../../context.ts';
import { toStatusMark } from '../question/question-line.ts';
import { toRateText } from '../rates/measure-words.ts';
import { findPresentChange, toSeriesLabel } from '../rates/rates.ts';
import { findCardFile, findHue, toCard, type CardFile } from './cards.ts';

export function findFrontCard(context: Context): CardFile | undefined {
  return findCardFile(context, () => toFrontCard(context));
}

/** As many rates, and as many questions. */
const MOST = { rates: 2, questions: 3 };

export function toFrontCard(context: Context): Card {
  const { publication, words } = context;
  const { about } = publication;
  const rates = publication.record.series.flatMap((series) => {
    const change = findPresentChange(context, series);
    return change === undefined ? [] : [{ series, change }];
  });
  return toCard(
    context,
    {
      top: { strong: '', rest: words.counts.items({ n: publication.items.length }) },
      title: about.tagline,
      body: {
        sort: 'story',
        text: undefined,
        wait: undefined,
        rows: [
          ...rates.slice(0, MOST.rates).map(({ series, change }): CardRow => ({
            hue: findHue(context, series.data.party === undefined ? [] : [series.data.party]),
            strong: toRateText(context, change.after.value, series.data.unit),
            rest: toSeriesLabel(series),
          })),
          ...listLeading(context).map((question): CardRow => {
            const { status, label } = toStatusMark(context, question.state);
            return { mark: status, strong: label, rest: question.thing.caption };
          }),
        ],
      },
    },
    'stands',
  );
}

/** The first questions of the story, else of the whole record. */
function listLeading({ publication }: Context): Question[] {
  const { about, byUrl, record } = publication;
  const lead = about.lead === undefined ? undefined : byUrl.get(toThingUrl('topic', about.lead));
  const own =
    lead !== undefined && isKind(lead, 'topic') ? listTopicQuestions(publication, lead) : [];
  const all = own.length > 0 ? own : [...record.questions.values()];
  return all.slice(0, MOST.questions);
}

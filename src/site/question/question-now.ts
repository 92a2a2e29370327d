import { listStatementSources } from '../../model/lineage.ts';
import type { LadderStep } from '../../model/questions/ladder.ts';
import type { Question } from '../../model/questions/question.ts';
import { printBibtex, printRis } from '../../outputs/citations/formats.ts';
import { toQuestionReference } from '../../outputs/citations/reference.ts';
import { isPoint, type When } from '../../time/when.ts';
import { toFormed } from '../../time/words/language.ts';
import { toPieces } from '../../time/words/words.ts';
import {
  toEmbedUrl,
  toFigureEmbedUrl,
  toQuestionLedgerUrl,
  toTimelineUrl,
} from '../addresses/pages.ts';
import { toThingUrl } from '../addresses/things.ts';
import { type Context, toAbsolute } from '../context.ts';
import { toDateText, toDayPieces } from '../parts/dates.ts';
import { findFigure } from '../parts/figure/figure.ts';
import { fillRich, type Link, type Rich, toLink } from '../parts/links.ts';
import { findSourceLine, toLatestCount } from '../parts/list/coverage-list.ts';
import { toBody, toNotices } from '../parts/prose/body.ts';
import { toQuestionLine, toStatusMark } from '../parts/question/question-line.ts';
import { toShare } from '../parts/share/share.ts';
import { findLineage } from '../parts/sources/lineage.ts';

export type QuestionNow = ReturnType<typeof toQuestionNow>;

export function toQuestionNow(context: Context, question: Question) {
  const { thing, statements, window } = question;
  const { data } = thing;
  const { byUrl, record } = context.publication;
  const items = [...new Set(statements.toReversed().map(({ item }) => item))];
  const isSilent = statements.length === 0;
  return {
    topics: data.topics
      .flatMap((id) => byUrl.get(toThingUrl('topic', id)) ?? [])
      .map((topic) => toLink(topic)),
    related: data.related
      .flatMap((id) => record.questions.get(toThingUrl('question', id)) ?? [])
      .map((other) => toQuestionLine(context, other)),
    lineage: findLineage(context, listStatementSources(statements)),
    // Items with a statement on it, the last said first; of `total`.
    coverage: items.slice(0, toLatestCount(thing.kind)).map((item) => ({
      ...toLink(item),
      lang: item.data.language,
      day: toDayPieces(context, item.day),
      outlet: findSourceLine(context, item)?.outlet,
    })),
    total: items.length,
    statements: isSilent
      ? undefined
      : {
          text: context.words.counts.statements({ n: statements.length }),
          url: toQuestionLedgerUrl(thing.id),
        },
    timeline: isSilent ? undefined : toTimelineUrl(thing.url),
    possible: Object.values(data.positions),
    definition: data.definition,
    window: window && toWindow(context, window.when),
    settle: data.settle,
    // What looks like an answer and is none.
    mistaken: data.mistaken,
    citation: toQuestionCitation(context, question),
    share: toShare(context, {
      url: thing.url,
      title: thing.caption,
      framed: {
        sort: 'question',
        url: toEmbedUrl(thing.url),
        figure: findFigure(context, question) && toFigureEmbedUrl(thing.url),
      },
    }),
    body: toBody(context, thing),
    silent: listSilent(context, question),
    notices: toNotices(context, data.corrections ?? []),
  };
}

/** Players of its topics who have not spoken on it, though a part of their names stands in its title. */
function listSilent({ publication }: Context, { thing, statements }: Question): Link[] {
  const spoken = new Set(
    statements.flatMap(({ speaker, onBehalfOf }) =>
      [speaker, ...onBehalfOf].map((one) => one?.url),
    ),
  );
  const named = new Set(thing.caption.split(/[^\p{L}]+/u));
  const ids = thing.data.topics.flatMap((id) => {
    const topic = publication.byUrl.get(toThingUrl('topic', id));
    return topic?.data !== undefined && 'players' in topic.data
      ? (topic.data.players ?? []).map(({ entity }) => entity)
      : [];
  });
  return [...new Set(ids)].flatMap((id) => {
    const entity = publication.entities.get(id);
    if (entity?.kind !== 'person' || spoken.has(entity.url)) return [];
    return entity.caption.split(' ').some((name) => named.has(name)) ? [toLink(entity)] : [];
  });
}

/** The time that a question asks about: “20 Jan – 5 Jun 2025.”, “until 14 Oct 2025; its start is not recorded.” */
export function toWindow({ language, words }: Context, when: When): Rich {
  const { until, fromDay, between } = words.question;
  const toDated = (day: When) => (form: string | undefined) =>
    toFormed(toPieces(day, { language }), form, language);
  if (!isPoint(when)) {
    const { start, end } = when;
    if (start === 'unknown' && isPoint(end)) return fillRich(until, { day: toDated(end) });
    if (end === 'unknown' && isPoint(start)) return fillRich(fromDay, { day: toDated(start) });
  }
  return fillRich(between, { days: toPieces(when, { language, frame: 'table' }) });
}

/**
 * How many statements stand on a ladder, those about other questions apart: “26 statements; 20 on this question, 6 on
 * other questions, in grey”.
 */
export function toTally({ words }: Context, steps: readonly LadderStep[]): string {
  const { counts, ladder, text } = words;
  const all = counts.statements({ n: steps.length });
  const beside = steps.flatMap((step) => step.beside ?? []);
  if (beside.length === 0) return all;
  const own = ladder.onThis({ n: steps.length - beside.length });
  const others = ladder.onOthers({ n: beside.length, questions: new Set(beside).size });
  return [all, [own, others].join(text.comma)].join(text.semicolon);
}

function toQuestionCitation(context: Context, question: Question) {
  const { about, record } = context.publication;
  const { question: say, text } = context.words;
  const { last } = record.days ?? {};
  const status = text.inSentence(toStatusMark(context, question.state).label);
  const named = { publication: about.name, title: question.thing.caption, status };
  const references = [toQuestionReference(context, question.thing)];
  return {
    words:
      last === undefined
        ? say.citation(named)
        : say.citationTo({ ...named, day: toDateText(context, last) }),
    url: toAbsolute(context, question.thing.url),
    bibtex: printBibtex(references).trim(),
    // With plain line ends, for the screen.
    ris: printRis(references).replaceAll('\r\n', '\n').trim(),
  };
}

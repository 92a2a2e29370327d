import { getWhen } from '../../../model/item.ts';
import {
  findMeasureStanding,
  type MeasureStanding,
} from '../../../model/measures/measure-standing.ts';
import {
  findMeasureState,
  isPending,
  type Measure,
  toFollowedDay,
} from '../../../model/measures/measure.ts';
import { isPoint, type When } from '../../../time/when.ts';
import { toFormed } from '../../../time/words/language.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import { type Dated, fillSlots } from '../../../words/slots.ts';
import type { Context } from '../../context.ts';
import { toDayPieces } from '../dates.ts';
import { type Rich, toLink, toRich } from '../links.ts';
import { toFew } from '../list/pages.ts';
import { type Name, toDayWords } from '../statement/said.ts';
import { toPresentDay, toRateText, toStandingMark, toUnit } from './measure-words.ts';

/** Gives how a measure stands at the end of the record; how it will begin, if it begins after that. */
export function getPresentStanding(context: Context, measure: Measure): MeasureStanding {
  const [first] = measure.changes;
  const standing = findMeasureStanding(measure, toPresentDay(context));
  if (standing !== undefined) return standing;
  if (first === undefined) throw new Error(`${measure.thing.url} has no history`);
  const { status, on, effective, data } = first;
  return {
    state: {
      status,
      inForce: false,
      rate: data.rate,
      change: first,
      by: undefined,
      ended: undefined,
    },
    since: isPending(status) ? on : (effective ?? on),
    rated: undefined,
    turn: undefined,
    isBegun: false,
    rating: first,
  };
}

/** What follows the mark: “since 10 Apr 2025, 10% since 14 May 2025; last changed 10 Nov 2025”. */
export function toStandingWords(context: Context, measure: Measure): Rich {
  const standing = getPresentStanding(context, measure);
  const { state, since, turn } = standing;
  if (state.status === 'never-in-force') return toStillbornWords(context, measure, standing);
  if (state.status === 'not-followed') return toUnfollowedWords(context, measure, standing);
  const { byMeasure, withRate, lastRenewed, lastChanged } = context.words.measures;
  const begun = toSince(context, since);
  const known =
    state.by === undefined
      ? begun
      : toRich(...fillSlots(byMeasure, { since: begun, measure: [toLink(state.by.thing)] }));
  const rate = findRateWords(context, measure, standing);
  const rated = rate === undefined ? known : toRich(...fillSlots(withRate, { since: known, rate }));
  if (turn === undefined) return rated;
  const day = toDated(context, toDayWords(context, turn.on, { year: true }));
  const last = turn.sort === 'renewed' ? lastRenewed : lastChanged;
  return toRich(...fillSlots(last, { standing: rated, day }));
}

/** “10% since 14 May 2025”, “15% until then”. */
function findRateWords(
  context: Context,
  measure: Measure,
  standing: MeasureStanding,
): Rich | undefined {
  const { rated, state } = standing;
  const { rateUntilThen, rateSince } = context.words.measures;
  const rate = findStandingRate(context, measure, standing);
  if (rate === undefined) return undefined;
  if (rate.isPast) return toRich(rateUntilThen({ rate: rate.text }));
  if (!state.inForce || rated === undefined) return toRich(rate.text);
  return toRich(
    ...fillSlots(rateSince, { rate: toRich(rate.text), since: toSince(context, rated) }),
  );
}

/** “100% threatened 10 Oct 2025; over by 1 Nov 2025”. */
function toStillbornWords(context: Context, measure: Measure, standing: MeasureStanding): Rich {
  const { since, rating } = standing;
  const { measures } = context.words;
  const what = findStandingRate(context, measure, standing)?.text ?? toOffer(context, standing);
  const day = toDated(context, toDayWords(context, rating.on, { year: true }));
  return toRich(
    ...fillSlots(measures.offerOver, { what: toRich(what), day, since: toSince(context, since) }),
  );
}

/** “after 3 Feb 2025; paused that day, 25% announced”. */
function toUnfollowedWords(context: Context, measure: Measure, standing: MeasureStanding): Rich {
  const followed = toFollowedDay(measure, toPresentDay(context));
  const last = findMeasureState(measure, followed);
  const day = toDayWords(context, getWhen(followed, measure.zone), { year: true });
  const rate = findStandingRate(context, measure, standing)?.text;
  const { measures, text } = context.words;
  const status = last && text.inSentence(toStandingMark(context, last.status).label);
  return toRich(
    ...fillSlots(measures.after, { day: toDated(context, day) }),
    status && measures.afterStatus({ status }),
    rate && measures.afterRate({ rate }),
  );
}

/** Its last rate; of one that never held with the word for that, and whether it held and does no more. */
function findStandingRate(
  context: Context,
  measure: Measure,
  standing: MeasureStanding,
): { readonly text: string; readonly isPast: boolean } | undefined {
  const { state, isBegun } = standing;
  if (state.rate === undefined) return undefined;
  const rate = toRateText(context, state.rate, toUnit(context, measure));
  const isOffer = !isBegun && !state.inForce && !isPending(state.status);
  return {
    text: isOffer
      ? context.words.measures.rateOffered({ rate, offer: toOffer(context, standing) })
      : rate,
    isPast: isBegun && !state.inForce,
  };
}

function toOffer({ words }: Context, { rating }: MeasureStanding): string {
  const { offers } = words.measures;
  return rating.status === 'threatened' ? offers.threatened : offers.announced;
}

/** “since 4 Apr 2025”; of a day known only between two, “by” the later. */
function toSince(context: Context, when: When): Rich {
  const { since, by } = context.words.measures;
  const say = (sentence: typeof since, day: When) =>
    toRich(...fillSlots(sentence, { day: toDated(context, toDayPieces(context, day)) }));
  if (isPoint(when)) return say(since, when);
  const { start, end } = when;
  return isPoint(end) ? say(by, end) : say(since, isPoint(start) ? start : when);
}

function toDated({ language }: Context, day: Pieces): Dated<Rich> {
  return (form) => toRich(toFormed(day, form, language));
}

const MOST_BOUND = 20;

export function toMeasureLine(context: Context, measure: Measure) {
  const { thing, party, actor, target } = measure;
  const standing = getPresentStanding(context, measure);
  const rate = findStandingRate(context, measure, standing);
  return {
    ...toLink(thing),
    party,
    actor: actor?.caption,
    target: toTargetName(target),
    mark: toStandingMark(context, standing.state.status),
    standing: toStandingWords(context, measure),
    // The last rate given: “10%”, “was 15%”, “100% threatened”.
    rate: rate && (rate.isPast ? context.words.measures.rateWas({ rate: rate.text }) : rate.text),
  };
}

export function listMeasureRelations({ words }: Context, measure: Measure) {
  const { supersedes, supersededBy, amends, amendedBy } = measure;
  const verbs = words.measures.relations;
  const rows = [
    [verbs.supersedes, supersedes],
    [verbs.supersededBy, supersededBy],
    [verbs.amends, amends],
    [verbs.amendedBy, amendedBy],
  ] as const;
  return rows.flatMap(([verb, others]) =>
    others.length === 0
      ? []
      : [
          {
            verb,
            others: toFew(
              others.map(({ thing }) => toLink(thing)),
              MOST_BOUND,
            ),
          },
        ],
  );
}

export function toTargetName(target: Measure['target']): Name | undefined {
  if (target === undefined) return undefined;
  return typeof target === 'string'
    ? { text: target, url: undefined }
    : { text: target.caption, url: target.url };
}

/** The card of a measure: its rate at the end of the record and its course; without rates, how it stands. */
import { type Card, CARD_CHART, type CardChart } from '../../cards/card.ts';
import type { Measure } from '../../model/measures/measure.ts';
import { toText } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { findHue, toCard, toStoryCard } from '../parts/cards/cards.ts';
import { fillDates, findUpTo, toDayPieces } from '../parts/dates.ts';
import { BASE } from '../parts/rates/chart-frame.ts';
import {
  getPresentStanding,
  getSteps,
  toRateText,
  toHeldSince,
  toStandingMark,
  toStandingWords,
  toUnit,
} from '../parts/rates/measure-words.ts';
import { toFigure } from '../parts/rates/rates.ts';
import { toPartyName } from '../parts/statement/said.ts';
import { DOTS } from '../parts/rates/step-chart.ts';
import { findMeasureChart } from './measure-chart.ts';

/** As many steps on a card, the last ones. */
const MOST = 4;
/** Where the last day is, in per cent: its value has room beyond it. */
const END = 95;

export function toMeasureCard(context: Context, measure: Measure): Card {
  const { thing, party, actor } = measure;
  const { share, text } = context.words;
  const { state, since } = getPresentStanding(context, measure);
  const { label } = toStandingMark(context, state.status);
  const standing = [label, toText(toStandingWords(context, measure))].join(text.space);
  const by = party === undefined ? (actor?.caption ?? '') : toPartyName(context, party);
  const hue = findHue(context, party);
  const chart = state.status === 'not-followed' ? undefined : toChart(context, measure);
  const upTo = findUpTo(context);
  if (chart === undefined || upTo === undefined) {
    const all = getSteps(context, measure);
    const held = all.filter(({ fate }) => fate === 'held');
    const steps = (held.length > 0 ? held : all).slice(-MOST);
    const unit = toUnit(context, measure);
    return toStoryCard(
      context,
      {
        top: { hue, strong: by, rest: standing },
        title: thing.caption,
        text: thing.data.goods,
        rows: steps.map(({ change, begun, from, rate }) => ({
          strong: toText(toDayPieces(context, from)),
          rest: [
            toStandingMark(context, begun?.status ?? change.status).label,
            ...(rate === undefined ? [] : [toRateText(context, rate, unit)]),
          ].join(text.comma),
        })),
      },
      'stands',
    );
  }
  const rate = state.inForce ? (state.rate ?? 0) : 0;
  return toCard(
    context,
    {
      top: { strong: '', rest: '' },
      title: thing.caption,
      body: {
        sort: 'rate',
        amounts: [
          {
            name: by,
            hue,
            ...toFigure(toRateText(context, rate, toUnit(context, measure))),
            sum: state.inForce
              ? [label, toText(toHeldSince(context, since))].join(text.space)
              : standing,
            brief: label,
          },
        ],
        note: {
          strong: text.capital(fillDates(context, share.onDay, { day: upTo.day })),
          rest: thing.data.goods ?? '',
        },
        chart,
      },
    },
    'stands',
  );
}

/** The same chart as on its page; `undefined` without rates. */
function toChart(context: Context, measure: Measure): CardChart | undefined {
  const drawn = { size: CARD_CHART, end: END };
  const chart = findMeasureChart(context, measure, getSteps(context, measure), drawn);
  if (chart?.isRated !== true) return undefined;
  const hue = findHue(context, measure.party);
  const { ticks, lanes, plans, labels } = chart;
  return {
    base: BASE,
    ticks: ticks.map(({ x, text }) => ({ x, text })),
    lines: [
      {
        hue,
        levels: lanes.map(({ x1, x2, y }) => ({ x1, x2, y })),
        plans: plans.flatMap(({ x1, x2, y }) => (x2 - x1 < DOTS ? [] : [{ x1, x2, y }])),
        labels,
      },
    ],
    day: undefined,
  };
}

/** Rates over time as steps, with places in per cent so that a chart reflows like text. */
import { toDayNumber } from '../../../time/calendar.ts';
import type { Series } from '../../../model/measures/series.ts';
import type { Context } from '../../context.ts';
import { listPlans } from './plans.ts';
import { toPresentDay } from './present-day.ts';
import { labelSteps, type StepLabel } from './step-labels.ts';
import { thinLevels } from './thin-levels.ts';
import { toMonthTicks, toValueTicks } from './step-ticks.ts';

export interface StepChart {
  /** Values beside their lines, the unit with the highest. */
  readonly grid: readonly { readonly y: number; readonly text: string }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly lines: readonly StepLine[];
}

export interface StepLine {
  readonly party: string | undefined;
  readonly levels: readonly Level[];
  /** Announced and never begun. */
  readonly plans: readonly PlanLine[];
  readonly labels: readonly StepLabel[];
}

/** A value from one day to another. */
export interface Level {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly value: number;
}

export interface PlanLine extends Omit<Level, 'value'> {
  readonly text: string;
  /** “announced 2 Apr”, where there is room. */
  readonly more: string;
}

export interface NamedSeries {
  readonly series: Series;
  /** As it stands on the line. */
  readonly name: string;
}

/** `undefined` if nothing has changed yet. */
export function findStepChart(
  context: Context,
  named: readonly NamedSeries[],
): StepChart | undefined {
  const days = named.flatMap(({ series }) => series.changes.map(({ on }) => toNumber(on)));
  const present = toPresentDay(context);
  if (days.length === 0) return undefined;
  const [first, last] = [
    Math.min(...days),
    Math.max(...days, ...(present === '' ? [] : [toNumber(present)])),
  ];
  const room = Math.max(3, Math.round((last - first) * 0.04));
  const span = { from: first - room, until: last + room };
  const plans = named.map(({ series }) => listPlans(context, series));
  const top = Math.max(
    ...named.flatMap(({ series }) => series.changes.map(({ after }) => after.value)),
    ...plans.flat().map(({ value }) => value),
  );
  const values = toValueTicks(top);
  const toX = (day: number) => round(((day - span.from) / (span.until - span.from)) * 100);
  const toY = (value: number) => round(100 - (value / values.top) * 100);
  const levels = named.map(({ series }) =>
    thinLevels(
      listLevels(series, span).map(({ from, until, value }) => ({
        x1: toX(from),
        x2: toX(until),
        y: toY(value),
        value,
      })),
    ),
  );
  const labels = labelSteps(
    named.map(({ name }, index) => ({ name, levels: levels[index] ?? [] })),
  );
  const unit = named[0]?.series.data.unit ?? '';
  const { rates } = context.words;
  return {
    grid: values.ticks.map((value, index) => ({
      y: toY(value),
      text:
        index === values.ticks.length - 1
          ? rates.withUnit(String(value), rates.unit(unit))
          : String(value),
    })),
    ticks: toMonthTicks(context, span).map(({ day, text }) => ({ x: toX(day), text })),
    lines: named.map(({ series }, index) => ({
      party: series.data.party,
      levels: levels[index] ?? [],
      plans: (plans[index] ?? []).map(({ from, until, value, text }) => ({
        x1: toX(toNumber(from)),
        x2: toX(toNumber(until)),
        y: toY(value),
        text: String(value),
        more: text,
      })),
      labels: labels[index] ?? [],
    })),
  };
}

function listLevels({ changes }: Series, { from, until }: { from: number; until: number }) {
  const days = changes.map(({ on }) => toNumber(on));
  const values = changes.map(({ after }) => after.value);
  return [0, ...values].map((value, index) => ({
    from: days[index - 1] ?? from,
    until: days[index] ?? until,
    value,
  }));
}

/** The number of a day (`2025-04-10`). */
export function toNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return toDayNumber({ year, month, day: date });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The rates in force at the end of the record, as big numbers over a small chart. */
import type { Context } from '../context.ts';
import {
  findPresentChange,
  toAddends,
  toRatesNow,
  toRateUrl,
  toSeriesLabel,
} from '../parts/rates/rates.ts';
import type { Level } from '../parts/rates/chart-frame.ts';
import type { ChartLabel } from '../parts/rates/step-labels.ts';
import { toPresentDayWords } from '../parts/rates/measure-words.ts';
import type { StepChart } from '../parts/rates/step-chart.ts';
import { toDayWords } from '../parts/statement/said.ts';

export type FrontRates = NonNullable<ReturnType<typeof findFrontRates>>;

export function findFrontRates(context: Context) {
  const rates = toRatesNow(context);
  const { series } = context.publication.record;
  const changed = series.filter(({ changes }) => changes.length > 0);
  return (
    rates && {
      ...rates,
      lines: rates.lines.map((line, index) => {
        const one = changed[index];
        const last = one && findPresentChange(context, one);
        const number = context.words.rates.number({ value: last?.after.value ?? 0 });
        const [before = '', after = ''] = line.value.split(number);
        return {
          ...line,
          label: one === undefined ? line.name : toSeriesLabel(one),
          dayUrl: one === undefined ? line.url : toRateUrl(one, last),
          // “20” and “%”, which is set smaller.
          parts: { before, number, after },
          sinceDay: last && toDayWords(context, last.on, { year: !isThisYear(context, last.on) }),
          addends:
            last === undefined || last.after.parts.length < 2
              ? undefined
              : toAddends(context, last.after),
        };
      }),
      chart:
        rates.chart &&
        toSmall(
          context,
          rates.chart,
          rates.lines.map(({ name }) => name),
        ),
    }
  );
}

function isThisYear(context: Context, on: string): boolean {
  return on.slice(0, 4) === toPresentDayWords(context).slice(0, 4);
}

/** The height on a phone and the height of a line of type, in pixels. */
const HEIGHT = 76;
const LINE = 16;

/** So low a chart has the highest value of each line alone, the names below one another. */
function toSmall(context: Context, chart: StepChart, names: readonly string[]): StepChart {
  const { rates } = context.words;
  const end = Math.max(...chart.lines.flatMap(({ levels }) => levels.map(({ x2 }) => x2)));
  const lines = chart.lines.map((line, index) => ({
    ...line,
    index,
    top: line.levels.reduce<Level | undefined>(
      (best, one) => (best === undefined || one.value >= best.value ? one : best),
      undefined,
    ),
    name: names.length > 1 ? ` ${names[index] ?? ''}` : '',
  }));
  let next = 0;
  const labels = new Map<number, ChartLabel[]>(
    lines
      .toSorted((a, b) => (a.top?.y ?? 0) - (b.top?.y ?? 0))
      .map(({ top, name, index }) => {
        if (top === undefined || top.value === 0) return [index, []];
        const height = (top.y / 100) * HEIGHT;
        const at = Math.max(height + 5, next);
        next = at + LINE;
        const place = toPlace(top, end);
        const text = `${rates.number({ value: top.value })}${name}`;
        return [index, [{ ...place, y: top.y, dy: Math.round(at - height), text }]];
      }),
  );
  return {
    ...chart,
    grid: [],
    lines: chart.lines.map((line, index) => ({ ...line, labels: labels.get(index) ?? [] })),
  };
}

/** After the step, else before it, else over the end of the line. */
function toPlace({ x1, x2 }: Level, end: number) {
  if (x2 < end * 0.65) return { x: x2, dx: 6, anchor: 'start' } as const;
  return x1 > end * 0.35
    ? ({ x: x1, dx: -6, anchor: 'end' } as const)
    : ({ x: end, dx: 0, anchor: 'end' } as const);
}

/** The parts of a rate side by side on one line, drawn to its scale. */
import type { SeriesValue } from '../../model/measures/series.ts';
import type { Context } from '../context.ts';
import { toRateText } from '../parts/rates/measure-words.ts';
import { toSortedParts } from '../parts/rates/rates.ts';

export interface SumLine {
  /** From the left, the highest first; places in per cent of the whole. */
  readonly parts: readonly {
    readonly x1: number;
    readonly x2: number;
    /** “20 fentanyl”; `undefined` where there is no room for it. */
    readonly text: string | undefined;
  }[];
  /** The sums from part to part, the last with its unit. */
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
}

/** The line on a phone and a letter of its words, in pixels. */
const SIZE = { width: 336, letter: 8 };
/** After that a tick would touch the last one, in per cent. */
const LAST_TICK = 84;
/** Between parts, in per cent. */
const GAP = 0.6;
/** More would be gaps alone. */
const MOST = 40;

/** `undefined` of fewer than two parts that count, and of more than can be told apart. */
export function toSumLine(context: Context, of: SeriesValue, unit: string): SumLine | undefined {
  const parts = toSortedParts(of).filter(({ rate }) => rate > 0);
  if (parts.length < 2 || parts.length > MOST) return undefined;
  const { number } = context.words.rates;
  let sum = 0;
  const ends = parts.map(({ rate }) => (sum = Number((sum + rate).toFixed(6))));
  const toX = (value: number) => Math.round((value / sum) * 1000) / 10;
  const drawn = parts.map(({ measure, rate }, index) => {
    const [x1, x2] = [toX(ends[index - 1] ?? 0), toX(ends[index] ?? 0)];
    const { label } = measure.thing.data;
    const text =
      label === undefined ? number({ value: rate }) : `${number({ value: rate })} ${label}`;
    const hasRoom = text.length * SIZE.letter <= ((x2 - x1) / 100) * SIZE.width;
    return {
      x1,
      x2: index === parts.length - 1 ? x2 : Math.max(x1, x2 - GAP),
      text: hasRoom ? text : undefined,
    };
  });
  return {
    parts: drawn,
    ticks: [
      { x: 0, text: '0' },
      ...ends.flatMap((value, index) =>
        index === ends.length - 1
          ? [{ x: 100, text: toRateText(context, of.value, unit) }]
          : drawn[index]?.text === undefined || toX(value) > LAST_TICK
            ? []
            : [{ x: toX(value), text: number({ value }) }],
      ),
    ],
  };
}

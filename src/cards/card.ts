/**
 * What a card shows: the picture that other sites show when somebody shares a page. Plain data, and everything that is
 * drawn: equal cards are one picture.
 */
import { hash } from 'node:crypto';
import { isWide } from './break-lines.ts';

/** In pixels, as sites that show cards expect. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/**
 * The version of the drawing. The name of a card always stands for the same picture, so this changes with everything
 * else that changes a pixel: the modules of this folder, and the version of the shaper.
 */
const CARD_DRAWING = '8, harfbuzzjs 1.6.4';
/** The same for texts without spaces, where words end as a dictionary of ICU says. */
const WIDE_DRAWING = `1, ICU ${process.versions.icu}`;

export interface Card {
  /** The first line. */
  readonly top: CardRow;
  readonly title: string;
  readonly body: SidesBody | StoryBody | RateBody | MapBody;
  readonly foot: { readonly name: string; readonly note: string };
  readonly colours: CardColours;
}

/** `#1a5796` and the like. */
export interface CardColours {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  /** In the order of the sides. */
  readonly sides: readonly string[];
}

/** A line: bold text, then plain text. */
export interface CardRow {
  readonly mark?: 'known' | 'disputed' | 'unknown' | undefined;
  /** The colour of the bold text: an index into the colours of the sides. */
  readonly hue?: number | undefined;
  readonly strong: string;
  readonly rest: string;
}

export interface SidesBody {
  readonly sort: 'sides';
  readonly sides: readonly CardSide[];
  readonly orders: CardOrders | undefined;
}

/** The same statements in two orders, in the order of saying; ranks count from 1. */
export interface CardOrders {
  readonly title: string;
  readonly said: string;
  readonly published: string;
  readonly rows: readonly {
    readonly to: number;
    readonly hue: number | undefined;
    readonly isClaim: boolean;
  }[];
}

export interface CardSide {
  readonly name: string;
  /** An index into the colours of the sides; `undefined` for no side. */
  readonly hue: number | undefined;
  readonly words: readonly CardWord[];
  /** Who says it, to whom and when; empty for a side without words. */
  readonly by: string;
}

export interface CardWord {
  readonly text: string;
  readonly isHedge: boolean;
}

/** A text, the wait between two days, lines, and how much there is of each month. */
export interface StoryBody {
  readonly sort: 'story';
  readonly text: string | undefined;
  readonly wait: CardWait | undefined;
  readonly rows: readonly CardRow[];
  readonly months: CardMonths | undefined;
}

/** A bar for each month, as shares of the highest one. */
export interface CardMonths {
  readonly title: string;
  readonly hue: number | undefined;
  readonly bars: readonly number[];
  /** The first month and the last. */
  readonly ends: readonly [first: string, last: string];
}

/** Said on one day, published on another. */
export interface CardWait {
  readonly hue: number | undefined;
  readonly from: CardRow;
  readonly to: CardRow;
}

/** The values of all sides on one day, and their course. */
export interface RateBody {
  readonly sort: 'rate';
  readonly amounts: readonly CardAmount[];
  /** The day, and what the values leave out. */
  readonly note: CardRow;
  readonly chart: CardChart | undefined;
}

export interface CardAmount {
  readonly name: string;
  readonly hue: number | undefined;
  readonly value: string;
  /** “%”, “dollars”. */
  readonly unit: string;
  /** What makes it up, in words; in numbers, for where the words have no room. */
  readonly sum: string;
  readonly brief: string;
}

/** The size of a chart in the pixels of a phone, half of those of a card: its texts are twice as large. */
export const CARD_CHART = { width: 536, height: 98, scale: 2 } as const;

/** The chart of a page: places in per cent of its width and height, and offsets of texts in pixels of a phone. */
export interface CardChart {
  /** The height of zero. */
  readonly base: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly lines: readonly CardLine[];
  /** Where the day of the values is, if it is not the last one. */
  readonly day: number | undefined;
}

export interface CardLine {
  readonly hue: number | undefined;
  readonly levels: readonly Readonly<Record<'x1' | 'x2' | 'y', number>>[];
  /** Announced, never in force. */
  readonly plans: readonly Readonly<Record<'x1' | 'x2' | 'y', number>>[];
  readonly labels: readonly CardLabel[];
}

export interface CardLabel extends Readonly<Record<'x' | 'y' | 'dx' | 'dy', number>> {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** Places on a map, in pixels from its top left corner. */
export interface MapBody {
  readonly sort: 'map';
  /** The colour of the land; that of its edges is the one of rules. */
  readonly land: string;
  readonly coasts: readonly CardOutline[];
  readonly borders: readonly CardOutline[];
  readonly marks: readonly CardMark[];
}

export type CardOutline = readonly (readonly [x: number, y: number])[];

/** A place with its name; the first one is the subject. */
export interface CardMark {
  readonly x: number;
  readonly y: number;
  readonly label: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
  };
  readonly lead:
    { readonly from: CardOutline[number]; readonly to: CardOutline[number] } | undefined;
}

/** The room for a map between title and foot. */
export const CARD_MAP = { x: 64, y: 196, width: 1072, height: 344 } as const;

/** The file name of a card; `letters` is the digest of its fonts. */
export function toCardName(card: Card, letters: string): string {
  const text = JSON.stringify([CARD_DRAWING, letters, card]);
  const drawing = isWide(text) ? WIDE_DRAWING : '';
  return `card.${hash('sha256', text + drawing, 'hex').slice(0, 16)}.png`;
}

/** Everything it says, as alternative text. */
export function toCardText({ top, title, body }: Card): string {
  return [toRowText(top), title, ...listBodyTexts({ body })]
    .filter((text) => text !== '')
    .map((text) => (ENDED.test(text) ? text : `${text}.`))
    .join(' ');
}

/** A mark that ends a sentence, and what may close after it. */
const ENDED = /[.!?…。！？।][\p{Pe}\p{Pf}"']*$/u;

function listBodyTexts({ body }: Pick<Card, 'body'>): string[] {
  switch (body.sort) {
    case 'sides':
      return [
        ...body.sides.map(({ name, words, by }) => {
          const text = `${name}: ${words.map((word) => word.text).join('')}`;
          return by === '' ? text : `${text} (${by})`;
        }),
        body.orders?.title ?? '',
      ];
    case 'story':
      return [
        body.text ?? '',
        ...(body.wait === undefined ? [] : [toRowText(body.wait.from), toRowText(body.wait.to)]),
        ...body.rows.map(toRowText),
        body.months?.title ?? '',
      ];
    case 'rate':
      return [
        ...body.amounts.map(({ name, value, unit, sum }) => {
          const [colon, figure] = [name === '' ? '' : `${name}: `, `${value}${unit}`];
          return sum === '' ? `${colon}${figure}` : `${colon}${figure} (${sum})`;
        }),
        body.note.strong,
        body.note.rest,
      ];
    case 'map':
      return body.marks.map(({ label }) => label.text);
  }
}

function toRowText({ strong, rest }: CardRow): string {
  return [strong, rest].filter((text) => text !== '').join(isApart(strong, rest) ? ' ' : '');
}

/** Whether there is a space between two parts of a line: not before a mark, nor after a wide one. */
export function isApart(strong: string, rest: string): boolean {
  return !/^[,.;:，、。；：]/u.test(rest) && !/[，、。；：]$/u.test(strong);
}

/** Everything it prints, by font. */
export function listLettered(card: Card): { readonly text: string; readonly interface: string } {
  const { body, title, foot, top } = card;
  const [serif, sans] = [
    [title, foot.name],
    [toRowText(top), foot.note],
  ];
  if (body.sort === 'sides') {
    for (const { name, words, by } of body.sides) {
      serif.push(...words.map(({ text }) => text));
      sans.push(name, by);
    }
    const { title = '', said = '', published = '' } = body.orders ?? {};
    sans.push(title, said, published);
  }
  if (body.sort === 'story') {
    serif.push(body.text ?? '');
    sans.push(...body.rows.map(toRowText));
    if (body.wait) sans.push(toRowText(body.wait.from), toRowText(body.wait.to));
    if (body.months) sans.push(body.months.title, ...body.months.ends);
  }
  if (body.sort === 'rate') {
    for (const { name, value, unit, sum, brief } of body.amounts) {
      serif.push(value, unit);
      sans.push(name, sum, brief);
    }
    sans.push(toRowText(body.note));
    const { ticks = [], lines = [] } = body.chart ?? {};
    for (const { text } of [...ticks, ...lines.flatMap(({ labels }) => labels)]) sans.push(text);
  }
  if (body.sort === 'map') sans.push(...body.marks.map(({ label }) => label.text));
  // A text that is cut ends in one.
  return { text: `${serif.join('')}…`, interface: `${sans.join('')}…` };
}

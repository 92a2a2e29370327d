/**
 * What a card shows: the picture that stands for a page where somebody passes it on. Plain data, and all that is drawn: equal
 * cards are one picture.
 */
import { hash } from 'node:crypto';
import { isWide } from './break-lines.ts';

/** In pixels: what services that show cards ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/**
 * How cards are drawn. The name of a card stands for one picture for ever, so this changes with everything that changes a
 * pixel of them beside what they show: with the modules of this folder, and with the version of what shapes letters.
 */
const CARD_DRAWING = '4, harfbuzzjs 1.6.4';
/** The same for what only texts without spaces have; where a word ends in them, a dictionary of ICU says. */
const WIDE_DRAWING = `1, ICU ${process.versions.icu}`;

export interface Card {
  /** What stands first, in a line of its own. */
  readonly top: CardRow;
  readonly title: string;
  readonly body: SidesBody | StoryBody | RateBody;
  readonly foot: { readonly name: string; readonly note: string };
  readonly colours: CardColours;
}

/** `#1a5796` and the like. */
export interface CardColours {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  /** Of the sides in their order. */
  readonly sides: readonly string[];
}

/** A line: in strong letters, then what follows. */
export interface CardRow {
  readonly mark?: 'known' | 'disputed' | 'unknown' | undefined;
  /** Whose colour the strong letters have: a place among the colours. */
  readonly hue?: number | undefined;
  readonly strong: string;
  readonly rest: string;
}

export interface SidesBody {
  readonly sort: 'sides';
  readonly sides: readonly CardSide[];
}

export interface CardSide {
  readonly name: string;
  /** Its place among the colours; none of nobody’s side. */
  readonly hue: number | undefined;
  readonly words: readonly CardWord[];
  /** Who says it, then to whom and when. */
  readonly by: CardRow | undefined;
}

export interface CardWord {
  readonly text: string;
  readonly isHedge: boolean;
}

/** A text, what lies between two days, and lines. */
export interface StoryBody {
  readonly sort: 'story';
  readonly text: string | undefined;
  readonly wait: CardWait | undefined;
  readonly rows: readonly CardRow[];
}

/** Said on one day, published on another. */
export interface CardWait {
  readonly hue: number | undefined;
  readonly from: CardRow;
  readonly to: CardRow;
}

/** A number of one day, and its course. */
export interface RateBody {
  readonly sort: 'rate';
  readonly value: string;
  /** “%”; a longer unit stands in the notes. */
  readonly unit: string;
  readonly hue: number | undefined;
  readonly notes: readonly string[];
  readonly chart: CardChart | undefined;
}

/** Places are shares of the width from the left and of the height from the top. */
export interface CardChart {
  readonly steps: readonly { readonly x1: number; readonly x2: number; readonly y: number }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly mark: { readonly x: number; readonly text: string } | undefined;
}

/** Gives the name of the file of a card in letters of this digest. */
export function toCardName(card: Card, letters: string): string {
  const text = JSON.stringify([CARD_DRAWING, letters, card]);
  const drawing = isWide(text) ? WIDE_DRAWING : '';
  return `card.${hash('sha256', text + drawing, 'hex').slice(0, 16)}.png`;
}

/** All that it says, for those who do not see it. */
export function toCardText({ top, title, body }: Card): string {
  return [toRowText(top), title, ...listBodyTexts({ body })]
    .filter((text) => text !== '')
    .map((text) => (ENDED.test(text) ? text : `${text}.`))
    .join(' ');
}

/** A mark that ends a sentence, and what may close after it. */
const ENDED = /[.!?…。！？][\p{Pe}\p{Pf}"']*$/u;

function listBodyTexts({ body }: Pick<Card, 'body'>): string[] {
  switch (body.sort) {
    case 'sides':
      return body.sides.map(({ name, words, by }) => {
        const text = `${name}: ${words.map((word) => word.text).join('')}`;
        return by === undefined ? text : `${text} (${toRowText(by)})`;
      });
    case 'story':
      return [
        body.text ?? '',
        ...(body.wait === undefined ? [] : [toRowText(body.wait.from), toRowText(body.wait.to)]),
        ...body.rows.map(toRowText),
      ];
    case 'rate':
      return [`${body.value}${body.unit}`, ...body.notes];
  }
}

function toRowText({ strong, rest }: CardRow): string {
  return [strong, rest].filter((text) => text !== '').join(' ');
}

/** Whatever it prints, in the letters of the text and in those of the interface. */
export function listLettered(card: Card): { readonly text: string; readonly interface: string } {
  const { body, title, foot, top } = card;
  const [serif, sans] = [
    [title, foot.name],
    [toRowText(top), foot.note],
  ];
  if (body.sort === 'sides')
    for (const { name, words, by } of body.sides) {
      serif.push(...words.map(({ text }) => text));
      sans.push(name, by ? toRowText(by) : '');
    }
  if (body.sort === 'story') {
    serif.push(body.text ?? '');
    sans.push(...body.rows.map(toRowText));
    if (body.wait) sans.push(toRowText(body.wait.from), toRowText(body.wait.to));
  }
  if (body.sort === 'rate') {
    serif.push(body.value, body.unit);
    sans.push(...body.notes);
    for (const { text } of [...(body.chart?.ticks ?? []), ...(body.chart?.labels ?? [])])
      sans.push(text);
    sans.push(body.chart?.mark?.text ?? '');
  }
  // A text that is cut ends in one.
  return { text: `${serif.join('')}…`, interface: `${sans.join('')}…` };
}

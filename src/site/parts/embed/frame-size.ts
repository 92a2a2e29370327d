/**
 * How high a frame is at each width. The code that other sites paste has to say so: they run no script of ours, and a
 * build has no browser. So the text of the frame is set in lines here, by the widths of letters and by `embed.css`.
 */
import { perObject, perText } from '../../../content/problems/memoize.ts';
import { isWide, toLineCounter } from '../../../cards/break-lines.ts';
import { toText } from '../../../time/words/pieces.ts';
import { FRAME_WIDTH, type Framed, type FrameSize } from '../../../model/embeds.ts';
import { fillDates, findUpTo } from '../dates.ts';
import { toContext, type Context } from '../../context.ts';
import { toSaidText, toWordsText } from '../cards/record-cards.ts';
import { toWaitSize } from '../figure/wait.ts';
import { toPartyNames, toRole } from '../statement/said.ts';
import { type SourceMark, toCopyWord } from '../sources/sources.ts';
import type { StatementLine } from '../statement/statement-line.ts';
import { toQuestionFrame, toRateFrame, toStatementFrame } from './frames.ts';

/** From which width positions stand side by side: see `.fs` in `embed.css`. In pixels, as all here. */
const WIDE = 440;
/** Widths for which the height is found. Between two of them it is on a straight line; above the first it is the same. */
const WIDEST = 640;
const WIDTHS = [WIDEST, 540, WIDE, WIDE - 1, 375, 320, 280, 240];
const NEAR = [-20, -10, 0, 10, 20];
/** A reader's letters may be wider than ours, and a line more is better than one that is cut. */
const SPARE = 35;

export function toFrameSize({ publication, siteUrl }: Context, framed: Framed): FrameSize {
  // A page's context has marks in its texts.
  const context = toContext(publication, siteUrl);
  const blocks = listBlocks(context, framed);
  const setter = toSetter(context);
  const set = (width: number) =>
    setBlocks(blocks, width, setter) + toFoot(context, framed, width, setter);
  // A line more or less at one width says little of those beside it.
  const at = (width: number) => {
    const [least, most] = width < WIDE ? [0, WIDE - 1] : [WIDE, WIDEST];
    const near = NEAR.map((by) => Math.min(most, Math.max(least, width + by)));
    return Math.ceil(sum(near.map(set)) / near.length) + setter.spare;
  };
  const [highest = 0, ...heights] = WIDTHS.map(at);
  let [slope, above] = [0, highest];
  const bends = heights.map((height, index) => {
    const [from = 0, to = 0] = WIDTHS.slice(index);
    const own = (height - above) / (from - to);
    const bend = own - slope;
    [slope, above] = [own, height];
    return bend === 0 ? '' : ` + ${bend.toFixed(2)}*max(0px,${String(from)}px - 100cqi)`;
  });
  return {
    width: FRAME_WIDTH,
    height: at(FRAME_WIDTH),
    fluid: `calc(${String(highest)}px${bends.join('')})`,
  };
}

interface Text {
  readonly text: string;
  readonly as: keyof typeof STYLES;
}
/** Sections stand side by side where there is room; a number is a height in pixels. */
type Block = Text | number | 'big' | readonly (readonly Text[])[];

/** Size, line, and the space above and below; in pixels. */
const STYLES = {
  title: { size: 22, line: 26, around: 17.6, isHead: true },
  say: { size: 20, line: 26, around: 6.4, isHead: false },
  side: { size: 15, line: 21, around: 4.8, isHead: true },
  by: { size: 15, line: 21.75, around: 0, isHead: false },
} as const;
/** The number of a rate. */
const BIG = 72;

/** By the language of the page: see `--leading` in `script-tokens.css`. */
const LEADINGS: Readonly<Record<string, { readonly head: number; readonly text: number }>> = {
  ...Object.fromEntries(
    ['zh', 'ja', 'ko'].map((language) => [language, { head: 1.32, text: 1.7 }]),
  ),
  ar: { head: 1.45, text: 1.75 },
};

interface Setter {
  /** The height of one line. */
  readonly toLine: (as: Text['as']) => number;
  readonly big: number;
  readonly spare: number;
}

function toSetter({ publication, words, isForeign }: Context): Setter {
  const [language = ''] = (isForeign ? words.tag : publication.about.language).split('-');
  const leading = LEADINGS[language];
  return {
    toLine: (as) => {
      const { size, line, isHead } = STYLES[as];
      return leading === undefined ? line : size * leading[isHead ? 'head' : 'text'];
    },
    big: leading === undefined ? BIG : BIG * leading.head,
    // Fonts of these scripts differ less.
    spare: leading === undefined ? SPARE : SPARE - 2,
  };
}

const PADDING = 32;

function setBlocks(blocks: readonly Block[], width: number, setter: Setter): number {
  const inner = width - PADDING;
  const heights = blocks.map((block) => {
    if (block === 'big') return setter.big;
    if (typeof block === 'number') return block;
    if ('as' in block) return setText(block, inner, setter);
    const count = width < WIDE ? 1 : Math.min(2, block.length);
    const column = (inner - (count - 1) * 24) / count;
    const sections = block.map(
      (texts) => sum(texts.map((text) => setText(text, column, setter))) + 4,
    );
    const rows = Math.ceil(block.length / count);
    const highest = Array.from({ length: rows }, (_, row) =>
      Math.max(...sections.slice(row * count, (row + 1) * count)),
    );
    return sum(highest) + (rows - 1) * 14.4;
  });
  return sum(heights);
}

const sum = (heights: readonly number[]) => heights.reduce((all, one) => all + one, 0);

function setText(text: Text, width: number, { toLine }: Setter): number {
  const { size, around } = STYLES[text.as];
  const count = getLineCounter(text)(width / size);
  return count === 0 ? 0 : count * toLine(text.as) + around;
}

const getLineCounter = perObject(({ text, as }: Text) =>
  toLineCounter(text, { measure: as === 'say' || as === 'title' ? ofSerif : ofSans }),
);

/** Classes of letters, with their widths at size 1 in each font: a little more than in ours. All others are plain. */
const NARROW = /[\s.,:;!'’‘`|ijlItfr()[\]\-/،؛]/;
const BROAD = /[A-ZmwÄÖÜ%@&—]/;
/** As wide as high, marks such as “、” included. */
const FULL = /[\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
/** Fonts of these scripts come from the reader’s device, whatever the style. */
const JOINED = /\p{Script=Arabic}/u;
const MARK = /\p{Mn}/u;

function measureBy(narrow: number, plain: number, broad: number, joined: number) {
  const measureLetter = perText((letter) => {
    if (NARROW.test(letter)) return narrow;
    if (BROAD.test(letter)) return broad;
    if (letter < '\u0300') return plain;
    if (MARK.test(letter)) return 0;
    if (JOINED.test(letter)) return joined;
    return isWide(letter) || FULL.test(letter) ? 1 : plain;
  });
  return (text: string) => {
    let width = 0;
    for (const letter of text) width += measureLetter(letter);
    return width;
  };
}
const ofSerif = measureBy(0.27, 0.49, 0.68, 0.405);
const ofSans = measureBy(0.28, 0.57, 0.7, 0.455);

function listBlocks(context: Context, framed: Framed): Block[] {
  switch (framed.sort) {
    case 'question':
      return listOfQuestion(context, toQuestionFrame(context, framed.question));
    case 'statement':
      return listOfStatement(context, toStatementFrame(context, framed.statement));
    case 'rate': {
      const rate = toRateFrame(context, framed.series, framed.change);
      return listOfRate(context, rate);
    }
  }
}

function listOfQuestion(context: Context, frame: ReturnType<typeof toQuestionFrame>): Block[] {
  const { line, positions, more, wait } = frame;
  const { status, text, counts } = context.words;
  const sections = positions.map(({ name, line: said }) => [
    { text: name, as: 'side' } as const,
    ...(said ? listSaid(context, said) : [{ text: status.noneTaken, as: 'say' } as const]),
  ]);
  const since =
    line.since && fillDates(context, status.markSince, { status: line.label, since: line.since });
  return [
    { text: `▪ ${since ?? line.label}`, as: 'by' },
    { text: line.text, as: 'title' },
    ...(positions.length === 0 ? [{ text: line.answer, as: 'say' } as const] : [sections]),
    { text: more > 0 ? text.sentence(counts.more({ n: more })) : '', as: 'by' },
    wait === undefined ? 0 : toWaitSize(wait).height + 19,
  ];
}

function listSaid(
  context: Context,
  line: Pick<StatementLine, 'words' | 'speaker' | 'said' | 'published' | 'wait'>,
): Text[] {
  const { statement, text } = context.words;
  const speaker = [line.speaker.name.text, toRole(context.words, line.speaker)]
    .filter(Boolean)
    .join(text.comma);
  const dates = [toSaidText(context, line), line.wait].filter(Boolean).join(text.comma);
  return [
    { text: toWordsText(context, line), as: 'say' },
    { text: statement.saidBy({ speaker, dates }), as: 'by' },
  ];
}

function toCopyText({ words }: Context, copy: NonNullable<SourceMark['archive']>): string {
  return `${toCopyWord(words, copy)} ${toText(copy.on)}${copy.file ?? ''}`;
}

function listOfStatement(context: Context, frame: ReturnType<typeof toStatementFrame>): Block[] {
  const { line, item, question } = frame;
  const { outputs, share, statement, text } = context.words;
  const { original, translator, speaker, sources } = line;
  const side =
    speaker.parties.length > 0 ? toPartyNames(context, speaker.parties) : speaker.name.text;
  const from = sources.map(({ text: name, mark }) =>
    [name, mark.word, mark.archive && toCopyText(context, mark.archive)]
      .filter(Boolean)
      .join(text.comma),
  );
  return [
    [
      [
        { text: side, as: 'side' },
        ...listSaid(context, line),
        {
          text: [original && statement.original + original.text, translator]
            .filter(Boolean)
            .join(text.stop),
          as: 'by',
        },
      ],
    ],
    14.4,
    {
      text: [outputs.inItem({ item: item.text }), from.join(text.semicolon)]
        .filter(Boolean)
        .join(text.stop),
      as: 'by',
    },
    { text: question ? `${share.question} ${question.text} ▪ ${question.label}` : '', as: 'by' },
  ];
}

function listOfRate(context: Context, rate: ReturnType<typeof toRateFrame>): Block[] {
  const { rates, text } = context.words;
  const { name, sum: total, from, until, end, excludes, chart } = rate;
  const day = findUpTo(context)?.day;
  const force =
    from &&
    (until
      ? fillDates(context, rates.inForceUntil, { from, until })
      : day && fillDates(context, rates.inForceStill, { from, day }));
  const parts = [
    force,
    end && fillDates(context, rates.endUnknown, { measure: end.measure.text, day: end.until }),
    total,
    excludes,
  ];
  return [
    { text: name, as: 'title' },
    'big',
    1.6,
    { text: parts.filter(Boolean).join(text.space), as: 'by' },
    chart ? 178 : 0,
  ];
}

/** The name, and beside or under it the day and the link, with the padding of the page. */
function toFoot(context: Context, { sort }: Framed, width: number, setter: Setter): number {
  const { share, frame, text } = context.words;
  const whole = {
    question: share.allStatements,
    statement: share.wholeReport,
    rate: share.rateInFull,
  };
  const upTo = findUpTo(context);
  const day =
    upTo && fillDates(context, upTo.isEnded ? frame.ended : frame.updated, { day: upTo.day });
  const right = [day, whole[sort]].filter(Boolean).join(text.stop + text.space);
  const { name } = context.publication.about;
  const inner = width - PADDING;
  const isOne = ofSerif(name) * 17 * 1.08 + 16 + ofSans(right) * 15 <= inner;
  const line = Math.max(26, setter.toLine('by'));
  const rows = isOne ? line : line + 6 + setText({ text: right, as: 'by' }, inner, setter);
  return rows + 22 + 33;
}

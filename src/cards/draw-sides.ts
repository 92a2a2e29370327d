/** What each side says, side by side, each under a bar in its colour. */
import {
  CARD_SIZE,
  type CardOrders,
  type CardSide,
  type CardWord,
  type SidesBody,
} from './card.ts';
import { breakLines, fitLines } from './break-lines.ts';
import { BODY_END, cutDashes, type CardDrawing, MARGIN, SMALL, WIDTH } from './paper.ts';
import type { Typefaces } from './lettering.ts';

const GAP = 32;
/** Of the words. Three sides and more begin at the third. */
const SIZES = [37, 31, 28, 26];
/** The height of the first line of words and of others, as a share of their size. */
const [FIRST, STEP] = [1.19, 1.135];
/** From the title to the bar and to the names, with orders and without; a line that names the speaker, and its gap. */
const [BAR, NAMES, AIR] = [30, 36, 14];
const [BY, BY_GAP] = [34, 6];

type SideColumn = ReturnType<typeof layOutSides>['columns'][number];

export function drawSides(drawing: CardDrawing, body: SidesBody, title: number): void {
  const top = title + BAR + (body.orders ? 0 : AIR);
  const [first, second, ...others] = body.sides.toSorted(bySilence);
  if (first && second?.by === '' && first.by !== '' && others.length === 0 && !body.orders) {
    drawAlone(drawing, first, second, top);
    return;
  }
  const layOut = (end: number) => layOutSides(drawing.faces, body.sides, end - top - NAMES);
  const above = layOut(ORDERS - 45);
  // The words come first: if they have no room above the orders, the card leaves the orders out.
  const orders = above.isCut ? undefined : body.orders;
  const { size, columns } = orders === undefined ? layOut(BODY_END) : above;
  for (const column of columns) drawSide(drawing, column, top, size);
  if (orders !== undefined) drawOrders(drawing, orders);
}

const bySilence = (a: CardSide, b: CardSide) => Number(a.by === '') - Number(b.by === '');

/** From the last line of one side to the bar of the next one below. */
const APART = 40;

/** Of two sides, the one that spoke has the whole width, and the other stands below it, at the same size. */
function drawAlone(drawing: CardDrawing, first: CardSide, second: CardSide, top: number): void {
  const { faces } = drawing;
  const line = NAMES + APART + (SIZES[0] ?? SMALL) * FIRST;
  const { size, columns } = layOutSides(faces, [first], BODY_END - top - NAMES - line);
  const one = columns[0];
  if (one === undefined) return;
  const end = drawSide(drawing, one, top, size);
  const { lines } = fitLines(toText(second.words), faces.text, {
    width: WIDTH,
    most: 1,
    sizes: [size],
  });
  drawSide(drawing, { ...one, side: second, by: [], lines, size }, end + APART, size);
}

/** Where the upper row of dots is, and the lower. */
const [ORDERS, KNOWN] = [450, 512];
/** The dots, and those of the statement that decides: radius, edge of a ring, width of a line. */
const [DOT, HOT] = [
  { radius: 9, edge: 3.5, width: 1.5 },
  { radius: 12, edge: 5, width: 6 },
];
/** If the dots were further apart, there would be no room for the words beside them. */
const [MOST_STEP, MOST_ROW] = [56, 450];

/** Rings in the order of saying above discs in the order of publication, and in words how far one of them moved. */
function drawOrders({ card, paper, faces }: CardDrawing, orders: CardOrders): void {
  const { ink, quiet, sides } = card.colours;
  const label = { x: MARGIN, size: SMALL, typeface: faces.plain, fill: ink };
  const ends = [
    paper.set(orders.said, { ...label, y: ORDERS + 9 }),
    paper.set(orders.published, { ...label, y: KNOWN + 9 }),
  ];
  const left = Math.max(...ends) + 40;
  const step = Math.min(MOST_STEP, MOST_ROW / (orders.rows.length - 1));
  const toX = (place: number) => left + place * step;
  const marks = orders.rows.map(({ to, hue, isClaim }, index) => {
    const fill = sides[hue ?? -1] ?? ink;
    return { ...(isClaim ? HOT : DOT), isClaim, fill, from: toX(index), to: toX(to - 1) };
  });
  // Paper shows what is drawn first on top.
  for (const { from, to, radius, edge, fill } of marks) {
    paper.ring({ x: from, y: ORDERS, radius, edge, fill });
    paper.disc({ x: to, y: KNOWN, radius: radius + 1, fill });
  }
  for (const mark of marks.toSorted((a, b) => Number(b.isClaim) - Number(a.isClaim))) {
    const { from, to, radius, edge, width, isClaim } = mark;
    // From the edge of the ring.
    const share = (radius + edge / 2) / Math.sqrt((to - from) ** 2 + (KNOWN - ORDERS) ** 2);
    paper.line({
      x1: from + (to - from) * share,
      y1: ORDERS + (KNOWN - ORDERS) * share,
      x2: to,
      y2: KNOWN,
      width,
      fill: isClaim ? mark.fill : quiet,
    });
  }
  const x = toX(orders.rows.length - 1) + 56;
  const { lines, size } = fitLines(orders.title, faces.strong, {
    width: CARD_SIZE.width - MARGIN - x,
    most: 3,
    sizes: [SMALL, 23],
  });
  let y = (ORDERS + KNOWN) / 2 + 9 - ((lines.length - 1) * size * 1.25) / 2;
  for (const line of lines) {
    paper.set(line, { x, y, size, typeface: faces.strong, fill: ink });
    y += size * 1.25;
  }
}

/**
 * All sides get the same width and size of words: the largest at which every side fits. If even the smallest is too
 * large for the longest, that is cut.
 * @param height of words and speakers
 */
export function layOutSides(faces: Typefaces, sides: readonly CardSide[], height: number) {
  const width = (WIDTH - GAP * (sides.length - 1)) / sides.length;
  const columns = sides.map((side, index) => {
    const one = { width, most: sides.length > 2 ? 3 : 2, sizes: [SMALL] };
    const by = side.by === '' ? [] : fitLines(side.by, faces.plain, one).lines;
    const room = height - (by.length > 0 ? BY_GAP + by.length * BY : 0);
    return { side, x: MARGIN + index * (width + GAP), by, text: toText(side.words), room };
  });
  const toMost = (room: number, size: number) =>
    Math.max(1, Math.floor((room / size - FIRST) / STEP + 1));
  const isFit = (size: number) =>
    columns.every(({ text, room }) => {
      const lines = breakLines(text, faces.text, width / size);
      return (
        lines.length <= toMost(room, size) &&
        lines.every((line) => faces.text.measure(line) * size <= width)
      );
    });
  const sizes = sides.length > 2 ? SIZES.slice(2) : SIZES;
  const fit = sizes.find(isFit);
  const size = fit ?? sizes.at(-1) ?? SMALL;
  return {
    /** Whether words have to be cut even at the smallest size. */
    isCut: fit === undefined,
    // The same for every side: none is louder than another.
    size,
    columns: columns.map(({ side, x, by, text, room }) => {
      const most = toMost(room, size);
      return { side, x, width, by, ...fitLines(text, faces.text, { width, most, sizes: [size] }) };
    }),
  };
}

/** Returns the last baseline. */
function drawSide(
  drawing: CardDrawing,
  { side, x, width, lines, by }: SideColumn,
  top: number,
  size: number,
): number {
  const { card, paper, faces } = drawing;
  const { colours } = card;
  const hue = colours.sides[side.hue ?? -1] ?? colours.ink;
  paper.fill(hue, { x, y: top - 3, width, height: 6 });
  const [name = ''] = fitLines(side.name, faces.strong, { width, most: 1, sizes: [SMALL] }).lines;
  paper.set(name, { x, y: top + NAMES, size: SMALL, typeface: faces.strong, fill: hue });
  const hedges = side.words.flatMap(({ text, isHedge }) => (isHedge ? [text] : []));
  let seen = 0;
  let y = top + NAMES + size * (FIRST - STEP);
  for (const line of lines) {
    y += size * STEP;
    paper.set(line, { x, y, size, typeface: faces.text, fill: colours.ink });
    seen = drawHedges(drawing, hedges, line, seen, { x, y: y + 9, size });
  }
  y += BY_GAP;
  for (const line of by) {
    y += BY;
    paper.set(line, { x, y, size: SMALL, typeface: faces.plain, fill: colours.quiet });
  }
  return y;
}

/** Dots below the hedges of a line, except the `seen` ones of earlier lines. Returns how many hedges have dots now. */
function drawHedges(
  { card, paper, faces }: CardDrawing,
  hedges: readonly string[],
  line: string,
  seen: number,
  { x, y, size }: Readonly<Record<'x' | 'y' | 'size', number>>,
): number {
  let from = 0;
  let done = seen;
  for (const hedge of hedges.slice(seen)) {
    const at = line.indexOf(hedge, from);
    if (at < 0) break;
    const left = x + faces.text.measure(line.slice(0, at)) * size;
    const right = x + faces.text.measure(line.slice(0, at + hedge.length)) * size;
    const dots = cutDashes(right - left, [3, 5]);
    paper.fill(
      card.colours.rule,
      ...dots.map(([from, width]) => ({ x: left + from, y: y - 1.5, width, height: 3 })),
    );
    from = at + hedge.length;
    done += 1;
  }
  return done;
}

function toText(words: readonly CardWord[]): string {
  return words.map(({ text }) => text).join('');
}

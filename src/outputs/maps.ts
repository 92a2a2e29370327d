/**
 * The maps of items, as pictures: drawn into the page, one would weigh as much as the rest of it. A picture cannot read
 * the styles of its page, and hosts forbid it its own, so each theme has a file with its colours as attributes.
 */
import { toPair } from '../content/kinds/look.ts';
import type { Item } from '../model/item.ts';
import { type Drawing, drawPlaces, type MapMark } from '../model/map/draw-map.ts';
import { listSpots } from '../model/map/spots.ts';
import { toMapUrl, toPath } from '../site/addresses/files.ts';
import { type OutputContext, type OutputFile, printLater } from './output-file.ts';
import { element, type Xml } from './print/xml.ts';

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

export function* eachMap(context: OutputContext): Generator<OutputFile> {
  for (const item of context.publication.items)
    if (item.data.map !== undefined)
      for (const theme of THEMES)
        yield printLater(toPath(toMapUrl(item.url, theme)), () => printMap(context, item, theme));
}

function printMap({ publication, words }: OutputContext, { data }: Item, theme: Theme): string {
  const { look } = publication.about;
  const toColour = (token: Parameters<typeof toPair>[1]) => toPair(look, token)[theme];
  const map = drawPlaces(listSpots(publication, data.map?.places ?? []), words);
  const { width, height } = map.size;
  const size = { width: String(width), height: String(height) };
  const [ink, paper, tint] = [toColour('ink'), toColour('paper'), toColour('tint')];
  const line = { fill: 'none', stroke: toColour('ink-3') };
  const text = { stroke: tint, 'stroke-width': '5', 'stroke-linejoin': 'round' };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      ...size,
      ...{ 'font-family': 'system-ui, sans-serif', 'font-size': '24' },
    },
    element('rect', { ...size, fill: paper }),
    element('path', { d: map.land, ...line, fill: tint }),
    element('path', { d: map.borders, ...line, 'stroke-width': '.6' }),
    element('g', { ...text, fill: toColour('ink-2') }, ...map.countries.map(printLabel('middle'))),
    element('path', { d: map.marks.map(toLead).join(''), fill: 'none', stroke: ink }),
    ...map.marks.map((mark, index) => printMark(mark, index, { ink, paper, text })),
    printScale(map, { ...text, fill: ink }, ink),
    element('rect', { ...size, fill: 'none', stroke: ink, 'stroke-width': '2.4' }),
  ).xml;
}

type Label = MapMark['label'];

const printLabel = (anchor?: Label['anchor']) => (label: Label) =>
  element(
    'text',
    {
      ...{ x: String(label.x), y: String(label.y), 'text-anchor': anchor ?? label.anchor },
      'paint-order': 'stroke',
    },
    label.text,
  );

function toLead({ lead }: MapMark): string {
  return lead === undefined ? '' : `M${lead.from.join(' ')}L${lead.to.join(' ')}`;
}

/** A triangle and a name; those of the first place are larger and bold. */
function printMark(
  { x, y, label }: MapMark,
  index: number,
  { ink, paper, text }: { ink: string; paper: string; text: Readonly<Record<string, string>> },
): Xml {
  const half = index === 0 ? 11 : 7;
  const d = `M${String(x)} ${String(y - half - 1)}l${String(half)} ${String(half * 2 - 1)}h-${String(half * 2)}z`;
  return element(
    'g',
    { fill: ink, 'font-weight': index === 0 ? '700' : undefined },
    element('path', { d, stroke: paper }),
    element('g', text, printLabel()(label)),
  );
}

function printScale(
  { scale }: Drawing,
  text: Readonly<Record<string, string>>,
  ink: string,
): Xml | undefined {
  if (scale === undefined) return undefined;
  const { x1, x2, y, label } = scale;
  const d = `M${String(x1)} ${String(y - 5)}v5H${String(x2)}v-5`;
  return element(
    'g',
    {},
    element('path', { d, fill: 'none', stroke: ink }),
    element('g', text, printLabel()(label)),
  );
}

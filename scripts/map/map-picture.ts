/** Draws places of the publication on a map, as a picture for an item. */
import sharp from 'sharp';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import type { Publication } from '../../src/model/publication.ts';
import { element } from '../../src/outputs/print/xml.ts';
import {
  drawGround,
  type Drawing,
  drawMap,
  type MapSpot,
} from '../../src/site/parts/map/draw-map.ts';
import { toWideSheet } from '../../src/site/parts/map/atlas.ts';
import { SettingsError } from '../../src/build/settings.ts';

const SIZE = { width: 960, height: 420 };
const WIDTH = 1600;

/** The site's light colours; pictures have no dark version. */
const LOOK = `
.land { fill: #f2f4f2; stroke: #5d656b; stroke-width: .8 }
.border { fill: none; stroke: #5d656b; stroke-width: .5 }
.mark { fill: #14171a; stroke: #fdfdfc }
rect { fill: none; stroke: #14171a; stroke-width: 1.2 }
.water { fill: #fdfdfc; stroke: none }
text { font: 24px 'Public Sans', sans-serif; fill: #14171a; stroke: #f2f4f2; stroke-width: 5; paint-order: stroke }
.here { font-weight: 700 }`;

/** A PNG. `ids` are those of places with coordinates, the subject first. Throws SettingsError. */
export function drawMapPicture(publication: Publication, ids: readonly string[]): Promise<Buffer> {
  const spots = ids.map((id) => getSpot(publication, id));
  const sheet = toWideSheet(
    spots.map(({ at }) => at),
    SIZE,
  );
  const svg = printMap(drawMap(drawGround(atlas, sheet), spots));
  const density = (72 * WIDTH) / SIZE.width;
  return sharp(Buffer.from(svg), { density })
    .resize(WIDTH)
    .png({ palette: true, effort: 10 })
    .toBuffer();
}

function getSpot({ entities }: Publication, id: string): MapSpot {
  const place = entities.get(id);
  const [latitude, longitude] = place?.kind === 'place' ? (place.data.coordinates ?? []) : [];
  if (place === undefined || latitude === undefined || longitude === undefined) {
    throw new SettingsError(`“${id}” is not the id of a place with coordinates`);
  }
  return { name: place.caption, at: [longitude, latitude] };
}

function printMap({ size, land, borders, marks }: Drawing): string {
  const sides = { width: String(size.width), height: String(size.height) };
  const names = marks.map(({ x, y, label }, index) => [
    element('path', { class: 'mark', d: `M${x} ${y - 11}l10 18h-20z` }),
    label &&
      element(
        'text',
        {
          class: index === 0 ? 'here' : undefined,
          x: String(label.x),
          y: String(label.y),
          'text-anchor': label.anchor,
        },
        label.text,
      ),
  ]);
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...sides },
    element('style', {}, LOOK),
    element('rect', { class: 'water', ...sides }),
    element('path', { class: 'land', d: land }),
    element('path', { class: 'border', d: borders }),
    names,
    element('rect', sides),
  ).xml;
}

import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type Card, CARD_MAP, type MapBody } from './card.ts';
import { drawCard } from './draw-card.ts';
import type { Typeface } from './lettering.ts';
import { toPng } from './paper.ts';

/** Every character is half as wide as it is high, and invisible. */
const half: Typeface = { measure: (text) => Array.from(text).length / 2, draw: () => undefined };
const faces = { title: half, text: half, name: half, strong: half, plain: half };

const BODY: MapBody = {
  sort: 'map',
  land: '#00ff00',
  // Beyond the paper, as a sheet cuts it.
  coasts: [
    [
      [-6, -6],
      [500, -6],
      [500, 330],
      [-6, 330],
    ],
  ],
  borders: [
    [
      [300, 0],
      [300, 324],
    ],
  ],
  marks: [
    {
      ...{ x: 200, y: 100, lead: undefined },
      label: { text: 'Northport', x: 216, y: 108, anchor: 'start' },
    },
    {
      ...{ x: 700, y: 200, lead: { from: [700, 210], to: [700, 260] } },
      label: { text: 'Eastmere', x: 700, y: 284, anchor: 'middle' },
    },
  ],
};

async function draw(): Promise<(x: number, y: number) => string> {
  const card: Card = {
    ...{ top: { strong: '', rest: '' }, title: 'They met', foot: { name: '', note: '' } },
    body: BODY,
    colours: { paper: '#ffffff', ink: '#000000', quiet: '#333333', rule: '#ff0000', sides: [] },
  };
  const { data, info } = await sharp(toPng(drawCard(card, faces)))
    .raw()
    .toBuffer({ resolveWithObject: true });
  return (x, y) => {
    const at = ((y + CARD_MAP.y) * info.width + x + CARD_MAP.x) * 3;
    return data.toString('hex', at, at + 3);
  };
}

test('land is laid under everything, and stays within the map', async () => {
  const pixel = await draw();
  expect([pixel(20, 20), pixel(600, 20)]).toEqual(['00ff00', 'ffffff']);
  // The margin of the sheet would reach beyond its frame.
  expect([pixel(-3, 20), pixel(20, -3), pixel(20, CARD_MAP.height + 3)]).toEqual(
    Array(3).fill('ffffff'),
  );
  expect([pixel(200, 100), pixel(700, 200)]).toEqual(['000000', '000000']);
});

test('coasts and borders end at a name, and a line leads to a name without room beside its mark', async () => {
  const pixel = await draw();
  // The border covers half of each pixel beside it.
  expect([pixel(300, 200), pixel(300, 105)]).toEqual(['808000', '00ff00']);
  expect(pixel(700, 240)).toBe('404040');
});

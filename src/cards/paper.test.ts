import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openPaper, toPng } from './paper.ts';

test('others read from it the pixels that were written', async () => {
  const palette = [
    [250, 250, 250],
    [1, 2, 3],
    [200, 0, 100],
  ] as const;
  const rows = Uint8Array.from([0, 0, 1, 2, 0, 2, 2, 0]);
  const png = toPng({ width: 3, height: 2, palette, rows });
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 3, height: 2, channels: 3 });
  expect([...data]).toEqual([0, 1, 2, 2, 2, 0].flatMap((place) => palette[place] ?? []));
});

test('an edge is as far between ground and colour as it covers its pixel', async () => {
  const paper = openPaper('#ffffff');
  paper.fill('#f00', { x: 10.5, y: 10, width: 2, height: 1 });
  paper.fill('#0000ff', { x: 12.25, y: 10, width: 2, height: 1 });
  const { data, info } = await sharp(toPng(paper.print()))
    .extract({ left: 9, top: 10, width: 7, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colours = Array.from({ length: info.width }, (_, at) =>
    data.toString('hex', at * 3, at * 3 + 3),
  );
  expect(colours).toEqual([
    'ffffff',
    'ff8080',
    'ff0000',
    // The blue covers more of it than the red.
    '4040ff',
    '0000ff',
    'bfbfff',
    'ffffff',
  ]);
});

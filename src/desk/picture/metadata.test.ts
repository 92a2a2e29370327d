import sharp from 'sharp';
import { expect, test } from 'vitest';
import { listNoted } from './metadata.ts';

const field = (number: number, words: string) => {
  const bytes = Buffer.from(words);
  return Buffer.concat([Buffer.from([0x1c, 2, number, 0, bytes.length]), bytes]);
};

test('what an agency has filled in is told, each thing once', async () => {
  const iptc = Buffer.concat([
    ...[Buffer.from('8BIM\u0004\u0004'), field(80, 'Jane Roe'), field(110, 'Agence Quai')],
    ...[field(90, 'Portsea'), field(5, 'no such name'), field(116, '© Quai')],
  ]);
  const xmp = Buffer.from(`<x:xmpmeta><rdf:Description photoshop:Credit="Agence Quai"
    xmp:CreatorTool="Darkroom 9"><dc:creator><rdf:Seq><rdf:li>Jane Roe</rdf:li></rdf:Seq></dc:creator>`);
  expect((await listNoted({ iptc, xmp })).map(({ what, words }) => `${what}: ${words}`)).toEqual([
    'Author: Jane Roe',
    'Credit: Agence Quai',
    'Place: Portsea',
    'Copyright: © Quai',
    'Program: Darkroom 9',
  ]);
});

test('a picture without notes has none, and what makes no sense is named, never thrown', async () => {
  expect(await listNoted({})).toEqual([]);
  expect(await listNoted({ exif: Buffer.from('nonsense') })).toHaveLength(1);
  const cut = Buffer.from([0x1c, 2, 80, 0xff, 0xff, 65]);
  expect(await listNoted({ iptc: cut, xmp: Buffer.from('<dc:creator>') })).toEqual([
    { what: 'Author', words: 'A', isCredit: true },
  ]);
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .withExif({ IFD0: { Artist: 'Jane Roe', Software: 'Darkroom' } })
    .jpeg()
    .toBuffer();
  const { exif = Buffer.alloc(0) } = await sharp(bytes).metadata();
  for (let end = 0; end < exif.length; end += 1)
    await expect(listNoted({ exif: exif.subarray(0, end) })).resolves.toBeDefined();
});

import { expect, test } from 'vitest';
import { findPictureNameFault, toAddressed } from './address.ts';

const tell = (inside: string) => {
  const addressed = toAddressed(inside);
  return 'message' in addressed ? addressed.code : addressed.id;
};

test('a name of 200 characters, and one more', () => {
  expect(tell(`people/${'a'.repeat(200)}.mdx`)).toBe('a'.repeat(200));
  expect(tell(`people/${'a'.repeat(201)}.mdx`)).toBe('id.long');
  expect(tell(`coverage/2025/02/${'a'.repeat(240)}.mdx`)).toBe('id.long');
});

test.each(['coverage/2025/02/index.mdx', 'topics/index.mdx', 'outlets/index.yaml'])(
  '%s would be the page of its folder',
  (inside) => {
    expect(tell(inside)).toBe('id.reserved');
  },
);

test.each(['a.png', 'coverage/2025/02/Kang_an-1.2.JPG'])('%s is a name for a picture', (inside) => {
  expect(findPictureNameFault(inside)).toBeUndefined();
});

test.each([
  ['coverage/2025/02/kang an.png', 'kang-an.png'],
  ['coverage/2025/02/Straße über.jpeg', 'stra-e-uber.jpeg'],
  ['a/50%.png', '50.png'],
  ['a/b#c?.PNG', 'b-c.png'],
  ['a/港口.webp', 'picture.webp'],
  ['a/u\u0308ber.png', 'uber.png'],
  [`a/${'b'.repeat(230)}.png`, `${'b'.repeat(60)}.png`],
])('%s is none: the remedy gives one', (inside, name) => {
  expect(findPictureNameFault(inside)?.remedy).toContain(`call it ${name},`);
});

test.each([
  'people/con.mdx',
  'coverage/2025/02/aux.mdx',
  'outlets/nul.yaml',
  'topics/com1.mdx',
  'pages/prn/how.mdx',
])('%s is a device of Windows, and no file', (inside) => {
  expect(tell(inside)).toBe('id.reserved');
  expect(toAddressed(inside)).toMatchObject({ remedy: 'add a word to the name' });
});

test('a picture is none either; what only begins as one is a name', () => {
  expect(findPictureNameFault('coverage/2025/02/CON.png')?.code).toBe('id.reserved');
  expect(findPictureNameFault('coverage/2025/02/aux.1.png')?.code).toBe('id.reserved');
  expect(tell('people/con-artist.mdx')).toBe('con-artist');
  expect(tell('topics/com10.mdx')).toBe('com10');
});

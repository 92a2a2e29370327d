import { expect, test } from 'vitest';
import { ABOUT, SMALLEST, toItem, toMdx, toTestContext } from '../../test/support/publication.ts';
import { eachMap } from './maps.ts';

function draw(names: readonly string[], about = ABOUT) {
  const ids = names.map((_, index) => `place-${String(index)}`);
  const places = ids.map((id, index) => [
    `places/${id}.mdx`,
    toMdx({
      ...{ name: names[index], country: 'KR', zone: 'Asia/Seoul' },
      coordinates: [35 + index, 129 - index * 60],
    }),
  ]);
  const context = toTestContext({
    ...SMALLEST,
    'publication.yaml': about,
    ...(Object.fromEntries(places) as Readonly<Record<string, string>>),
    'coverage/2025/02/first.mdx': toItem({ map: { places: ids, alt: 'An ocean.' } }),
  });
  return [...eachMap(context)].map(({ path, body }) => ({ path, body }));
}

test('an item with a map has it in the colours of both themes, and nothing that a policy for styles forbids', () => {
  const [light, dark, ...more] = draw(
    ['Busan', 'Washington'],
    `${ABOUT}look: { ink: { light: '#112233', dark: '#ddeeff' } }\n`,
  );
  expect([light?.path, dark?.path, more]).toEqual([
    'coverage/2025/02/first.svg',
    'coverage/2025/02/first.dark.svg',
    [],
  ]);
  expect(light?.body).toContain('fill="#112233"');
  expect(dark?.body).toContain('fill="#ddeeff"');
  expect(dark?.body.replaceAll('#ddeeff', '')).not.toContain('#112233');
  for (const { body = '' } of [light ?? {}, dark ?? {}]) {
    expect(body.match(/<text [^>]*>[^<]*/g)?.map((text) => text.replace(/.*>/, ''))).toEqual([
      'Busan',
      'Washington',
    ]);
    expect(body).not.toMatch(/style|<script|href/);
    expect(Buffer.byteLength(body)).toBeLessThan(20_000);
  }
});

test('a name cannot break out of its element', () => {
  const [light] = draw(['A</text><script>', '&"\'']);
  expect(light?.body).toContain('>A&lt;/text&gt;&lt;script&gt;<');
  expect(light?.body).not.toContain('<script');
});

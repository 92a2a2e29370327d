import { expect, test } from 'vitest';
import { judgeFiles } from '../../../test/support/judged.ts';
import { SMALLEST, toItem, toMdx, toTestContext } from '../../../test/support/publication.ts';
import { CARD_MAP, toCardText } from '../../cards/card.ts';
import { toItemCard } from '../parts/cards/record-cards.ts';
import { toCoverageItemView } from './item.ts';

const PLACES = {
  'places/busan.mdx': toMdx({
    ...{ name: 'Busan', country: 'KR', zone: 'Asia/Seoul' },
    coordinates: [35.1796, 129.0756],
  }),
  'places/washington.mdx': toMdx({
    ...{ name: 'Washington', country: 'US', zone: 'America/New_York' },
    coordinates: [38.9072, -77.0369],
  }),
  'places/korea.mdx': toMdx({ name: 'Korea', country: 'KR', zone: 'Asia/Seoul' }),
};

const toMapped = (places: readonly string[]) => ({
  ...PLACES,
  'coverage/2025/02/first.mdx': toItem({ map: { places, alt: 'An ocean between them.' } }),
});

function openMapped(places: readonly string[]) {
  const context = toTestContext({ ...SMALLEST, ...toMapped(places) });
  const [item] = context.publication.items;
  if (item === undefined) throw new Error('no item');
  return { context, item };
}

test('an item has a map of its places, the first one as its subject, each once', () => {
  const { context, item } = openMapped(['busan', 'washington', 'busan']);
  expect(toCoverageItemView(context, item).map).toMatchObject({
    light: '/coverage/2025/02/first.svg',
    dark: '/coverage/2025/02/first.dark.svg',
    ...{ width: 720, height: 260, alt: 'An ocean between them.' },
  });
});

test('so has its card, which says which places it shows', () => {
  const { context, item } = openMapped(['busan', 'washington']);
  const card = toItemCard(context, item);
  expect(toCardText(card)).toMatch(/Busan\. Washington\.$/);
  if (card.body.sort !== 'map') throw new Error('no map');
  for (const { x, y } of card.body.marks) {
    expect(x).toBeLessThan(CARD_MAP.width);
    expect(y).toBeLessThan(CARD_MAP.height);
  }
});

test('a place that no map can mark is an error at its line in the list', () => {
  const { findings } = judgeFiles(toMapped(['busan', 'korea']));
  expect(findings.filter(({ code }) => code === 'map.position')).toMatchObject([
    {
      code: 'map.position',
      field: 'map.places[1]',
      message: '“korea” has no coordinates, so no map can mark it',
      remedy: 'take it off the map, or add `coordinates` to the file of the place',
    },
  ]);
});

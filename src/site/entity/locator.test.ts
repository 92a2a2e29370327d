import { expect, test } from 'vitest';
import { SMALLEST, toMdx, toTestContext } from '../../../test/support/publication.ts';
import { findLocator } from './entity.ts';

function toPlace(name: string, coordinates?: readonly [number, number]): string {
  return toMdx({ name, country: 'US', zone: 'UTC', ...(coordinates && { coordinates }) });
}

const context = toTestContext({
  ...SMALLEST,
  'places/equator.mdx': toPlace('Equator', [0, 179]),
  'places/east.mdx': toPlace('East', [0, -179]),
  'places/north.mdx': toPlace('North', [10, 179]),
  'places/near.mdx': toPlace('Near', [-0.01, 179]),
  'places/land.mdx': toPlace('Land'),
});

function locatorOf(id: string) {
  const entity = context.publication.entities.get(id);
  return entity === undefined ? undefined : findLocator(context, entity);
}

test('the nearest come first, by the short way, also across the date line', () => {
  const locator = locatorOf('equator');
  expect(locator?.at).toEqual([179, 0]);
  expect(locator?.nearest.map(({ link, way }) => `${link.text}, ${way}`)).toEqual([
    'Near, 10 km south',
    'East, 220 km east',
    'North, 1,110 km north',
  ]);
  expect(locator?.others.map(({ name }) => name)).toEqual(['Near', 'East', 'North']);
});

test('a place without coordinates has none, nor has what is no place', () => {
  expect(locatorOf('land')).toBeUndefined();
  expect(locatorOf('gazette')).toBeUndefined();
});

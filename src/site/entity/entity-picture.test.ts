import { expect, test } from 'vitest';
import { SMALLEST, toItem, toMdx, toTestContext } from '../../../test/support/publication.ts';
import type { MeasuredPicture } from '../../content/disk/measure-picture.ts';
import { toCoverageItemView } from '../item/item.ts';
import { toEntityView } from './entity.ts';
import { findEntityNode } from './facts.ts';

const WORDS = { alt: 'What it shows', credit: 'Jo', rights: 'CC-BY-4.0' };
const FILES = {
  ...SMALLEST,
  'people/ann.mdx': toMdx({ name: 'Ann', portrait: { src: './ann.jpg', ...WORDS } }),
  'people/bo.mdx': toMdx({ name: 'Bo' }),
  'events/fair.mdx': toMdx({
    ...{ title: 'Fair', date: '2025-02-01', outcome: 'held' },
    image: { src: './fair.jpg', ...WORDS, caption: 'The fair' },
  }),
  'coverage/2025/02/first.mdx': toItem({
    image: { src: './first.jpg', ...WORDS, focus: [0, 0] },
  }),
};

function open() {
  const { publication, ...context } = toTestContext(FILES);
  const picture: MeasuredPicture = { format: 'jpeg', width: 2000, height: 1500, digest: 'a' };
  const names = ['people/ann.jpg', 'events/fair.jpg', 'coverage/2025/02/first.jpg'];
  const pictures = new Map(names.map((name) => [name, picture]));
  return { ...context, publication: { ...publication, pictures } };
}

function openEntity(id: string) {
  const context = open();
  const entity = context.publication.entities.get(id);
  if (entity === undefined) throw new Error('no entity');
  return { view: toEntityView(context, entity), node: findEntityNode(context, entity) };
}

test('a person has a portrait, small and in three sizes, and nobody else has one', () => {
  const { picture } = openEntity('ann').view;
  expect(picture).toMatchObject({ alt: 'What it shows', credit: 'Jo', rights: 'CC-BY-4.0' });
  expect(picture?.picture).toMatchObject({ width: 240, height: 300 });
  const widths = (srcset = '') => srcset.match(/\d+w/g);
  expect(widths(picture?.picture.avif)).toEqual(['120w', '240w', '360w']);
  expect(widths(picture?.picture.webp)).toEqual(widths(picture?.picture.avif));
  expect(openEntity('bo').view.picture).toBeUndefined();
});

test('an event has a scene, whole', () => {
  expect(openEntity('fair').view.picture).toMatchObject({
    picture: { width: 912, height: 684 },
    caption: 'The fair',
  });
});

test('programs get the picture with its credit and its licence', () => {
  expect(openEntity('ann').node).toMatchObject({
    '@type': 'Person',
    image: {
      '@type': 'ImageObject',
      contentUrl: expect.stringMatching(
        /^https:\/\/record\.example\/_astro\/ann\..*-240\.jpg$/,
      ) as string,
      width: '240 px',
      creditText: 'Jo',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    },
  });
  expect(openEntity('bo').node).not.toHaveProperty('image');
});

test('the picture of an item is on its card, in the shape that other sites ask for', () => {
  const context = open();
  const [item] = context.publication.items;
  if (item === undefined) throw new Error('no item');
  const { head, picture } = toCoverageItemView(context, item);
  const meta = new Map(head.meta.map(({ property, content }) => [property, content]));
  expect(meta.get('og:image')).toMatch(/-1200\.jpg$/);
  expect([meta.get('og:image:width'), meta.get('og:image:height')]).toEqual(['1200', '630']);
  expect(meta.get('og:image:alt')).toBe('What it shows');
  expect(picture?.picture.src).not.toBe(meta.get('og:image'));
});

import { expect, test } from 'vitest';
import {
  ABOUT,
  SMALLEST,
  toItem,
  toMdx,
  toTestContext,
} from '../../../test/support/publication.ts';
import { findEntityNode } from './facts.ts';

const OWN_ABOUT = `${ABOUT}parties: [{ id: north, name: North, zone: UTC }]
`;

const context = toTestContext({
  ...SMALLEST,
  'publication.yaml': OWN_ABOUT,
  'coverage/2025/02/second.mdx': toItem({
    sources: [{ outlet: 'press-office', url: 'https://office.example/1', official: 'yes' }],
  }),
  'people/ann.mdx': toMdx({
    name: 'Ann',
    aliases: [{ name: '安', lang: 'zh' }],
    roles: [
      { title: 'Minister', organization: 'ministry', from: '2024' },
      { title: 'Mayor', to: '2023' },
    ],
  }),
  'organizations/ministry.mdx': toMdx({ name: 'Ministry', party: 'north', country: 'US' }),
  'organizations/college.mdx': toMdx({ name: 'College' }),
  'places/port.mdx': toMdx({
    name: 'Port',
    country: 'US',
    zone: 'America/New_York',
    coordinates: [31.2, -70.5],
  }),
  'events/talks.mdx': toMdx({
    ...{ title: 'Talks', date: '2025-02-01/2025-02-03', place: 'port' },
    ...{ participants: ['ann'], outcome: 'held' },
  }),
  'events/walk.mdx': toMdx({ title: 'A walk', date: '2025-02-01', outcome: 'disputed' }),
  'outlets/press-office.yaml':
    'name: Press office\nhomepage: https://office.example\ntype: government\n',
  'outlets/daily.yaml': 'name: Daily\nhomepage: https://daily.example\ntype: news\n',
  'outlets/firm.yaml': 'name: Lee and Lee\nhomepage: https://lee.example\ntype: law-firm\n',
});

function nodeOf(id: string) {
  const entity = context.publication.entities.get(id);
  return entity === undefined ? undefined : findEntityNode(context, entity);
}

test.for<[string, object]>([
  [
    'ann',
    {
      '@type': 'Person',
      alternateName: ['安'],
      jobTitle: ['Minister'],
      worksFor: [{ name: 'Ministry' }],
    },
  ],
  ['ministry', { '@type': 'GovernmentOrganization', address: { addressCountry: 'US' } }],
  [
    'college',
    { '@type': 'Organization', mainEntityOfPage: 'https://record.example/organizations/college' },
  ],
  [
    'port',
    { '@type': 'Place', geo: { '@type': 'GeoCoordinates', latitude: 31.2, longitude: -70.5 } },
  ],
  [
    'talks',
    {
      ...{ '@type': 'Event', startDate: '2025-02-01', endDate: '2025-02-03' },
      ...{ location: [{ name: 'Port' }], attendee: [{ name: 'Ann' }] },
    },
  ],
  ['gazette', { '@type': 'Organization', url: 'https://gazette.example' }],
  ['daily', { '@type': 'NewsMediaOrganization', name: 'Daily' }],
  ['press-office', { '@type': 'GovernmentOrganization', name: 'Press office' }],
  ['firm', { '@type': 'Organization', name: 'Lee and Lee' }],
])('%s', ([id, node]) => {
  expect(nodeOf(id)).toMatchObject(node);
});

test('a disputed event is told to no program', () => {
  expect(nodeOf('walk')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { publication } from './publication.ts';
import { shape } from './shape.ts';

function read(id: string, more: object = {}) {
  return publication.safeParse({
    name: 'Test',
    tagline: 'A test',
    url: 'https://test.example',
    language: 'en',
    zone: 'UTC',
    licence: 'CC0-1.0',
    scope: 'Tests.',
    parties: [
      { id: 'north', name: 'North', zone: 'UTC' },
      { id, name: 'East', zone: 'UTC' },
    ],
    ...more,
  });
}

test.each(['none', 'joint'])('a side cannot have the id %s, which names a list', (id) => {
  expect(read(id).error?.issues).toMatchObject([
    {
      path: ['parties', 1, 'id'],
      message: expect.stringContaining(`/statements/side/${id}`) as string,
      params: { code: 'id.reserved' },
    },
  ]);
});

test.each(['con', 'aux', 'lpt1'])('a side cannot have the id %s, a device of Windows', (id) => {
  expect(read(id).error?.issues).toMatchObject([
    { path: ['parties', 1, 'id'], params: { code: 'id.invalid' } },
  ]);
});

test('two sides cannot have one id', () => {
  expect(read('north').error?.issues).toMatchObject([
    { path: ['parties', 1, 'id'], params: { code: 'id.twice' } },
  ]);
});

test('other ids are free', () => {
  expect(read('nonesuch').success).toBe(true);
});

test.each(['CC-BY-4.0', 'GPL-3.0-or-later', 'https://record.example/terms'])(
  '%s is a licence',
  (licence) => {
    expect(read('east', { licence }).success).toBe(true);
  },
);

test.each([
  ['CC BY 4.0', 'did you mean “CC-BY-4.0”?'],
  ['cc-by-4.0', 'did you mean “CC-BY-4.0”?'],
  ['All rights reserved', 'write an identifier of https://spdx.org/licenses/'],
  ['Free-2.0', 'write an identifier of https://spdx.org/licenses/'],
])('“%s” is no licence that a program finds', (licence, remedy) => {
  expect(read('east', { licence }).error?.issues).toMatchObject([
    {
      path: ['licence'],
      params: { code: 'field.licence', remedy: expect.stringContaining(remedy) as string },
    },
  ]);
});

test.each(['desk@record.example', 'https://record.example/contact'])(
  'readers write to %s',
  (contact) => {
    expect(read('east', { contact }).success).toBe(true);
  },
);

test.each([
  'The desk',
  'javascript:alert(1)',
  'a?bcc=x&b#c@post.example',
  'mailto:a@b.example',
  '',
])('nobody writes to “%s”', (contact) => {
  expect(read('east', { contact }).error?.issues).toMatchObject([
    { path: ['contact'], params: { code: 'url.unsafe', remedy: expect.any(String) as string } },
  ]);
});

test('a field that is missing is told with what may be written there', () => {
  const { faults } = shape(publication, {});
  expect(faults.map(({ path: [field], message }) => `${String(field)} ${message}`)).toEqual(
    ['name', 'tagline', 'url', 'language', 'zone', 'licence', 'scope'].map(
      (field) => `${field} is missing`,
    ),
  );
  const written = faults.map(({ remedy }) => /^add it, as in `(\w+): (.+)`$/.exec(remedy) ?? []);
  const example = Object.fromEntries(written.map(([, field = '', value]) => [field, value]));
  expect(shape(publication, example).faults).toEqual([]);
});

test.each([
  [{ nav: [{ url: 'questions' }] }, ['nav', 0, 'url'], 'url.unsafe'],
  [{ nav: [{ url: '//evil.example/' }] }, ['nav', 0, 'url'], 'url.unsafe'],
  [{ nav: [{ url: '/a' }, { url: '/b' }, { url: '/a' }] }, ['nav', 2, 'url'], 'address.twice'],
  [
    { footer: { links: [{ url: '/a' }, { url: '/a' }] } },
    ['footer', 'links', 1, 'url'],
    'address.twice',
  ],
  [{ front: ['lead', 'lead'] }, ['front', 1], 'front.twice'],
  [{ logo: 'https://elsewhere.example/logo.svg' }, ['logo'], 'address.invalid'],
  [
    { fonts: { text: { families: ['A"; color: red'] } } },
    ['fonts', 'text', 'families', 0],
    'field.font',
  ],
  [
    { fonts: { text: { families: ['A'], files: [{ src: 'https://elsewhere.example/a.woff2' }] } } },
    ['fonts', 'text', 'files', 0, 'src'],
    'address.invalid',
  ],
  [
    { fonts: { text: { families: ['A'], files: [{ src: '/a.woff2', weight: 'bold' }] } } },
    ['fonts', 'text', 'files', 0, 'weight'],
    'field.font',
  ],
  [{ links: [{ name: 'M', url: 'javascript:x' }] }, ['links', 0, 'url'], 'url.unsafe'],
  [{ repository: 'https://elsewhere.example/record' }, ['repository'], 'url.repository'],
  [{ allow: { 'script-src': ["'unsafe-inline'"] } }, ['allow', 'script-src', 0], 'policy.host'],
  [
    { allow: { 'script-src': ['https://a.example/x; img-src *'] } },
    ['allow', 'script-src', 0],
    'policy.host',
  ],
  [{ allow: { 'script-src': ['*'] } }, ['allow', 'script-src', 0], 'policy.host'],
] as const)('%j is refused, with its place and what to write', (more, path, code) => {
  const issues = read('east', more).error?.issues;
  expect(issues).toMatchObject([
    { path, params: { code, remedy: expect.stringMatching(/./) as string } },
  ]);
});

test('names that are none are refused with those that there are', () => {
  const { faults } = shape(publication, {
    ...read('east').data,
    front: ['headline'],
    vocabulary: { statuses: { settled: 'Settled' } },
    allow: { 'object-src': ['https://a.example'] },
  });
  expect(faults.map(({ path, remedy }) => [path.join('.'), remedy])).toEqual([
    ['front.0', expect.stringContaining('latest') as string],
    ['vocabulary.statuses.settled', expect.stringContaining('known') as string],
    ['allow.object-src', expect.stringContaining('connect-src') as string],
  ]);
});

test('a frame of its own is taken as it is written', () => {
  const more = {
    nav: [{ url: '/questions' }, { url: 'https://forum.example/', text: 'Forum' }],
    front: ['latest', 'scope'],
    footer: { text: 'By hand.', links: [{ url: '/about', text: 'We' }] },
    links: [{ name: 'Mastodon', url: 'https://social.example/@us' }],
    logo: '/logo.svg',
    fonts: { interface: { families: ['Noto Sans', 'system-ui'] } },
    vocabulary: {
      venues: { briefing: 'Press room' },
      statuses: { known: 'Settled' },
      measures: { 'in-force': 'Binding' },
    },
    allow: { 'script-src': ['https://*.stats.example:8443'] },
  };
  expect(read('east', more).data).toMatchObject(more);
});

import { expect, test } from 'vitest';
import { z } from 'zod';
import { contact, licence } from './fields.ts';
import { getKind, KIND_NAMES } from './kinds.ts';
import { publication } from './publication.ts';
import { findSiteFault, findUrlFault, isMail, toAddressKey, toContactUri } from './url.ts';

test.each([
  'https://example.org',
  'http://example.org/a?b=c&d=%C3%A9#e:~:text=f',
  'https://xn--fsq.example:8443/a_(b),c;d=e',
  'https://example.org/@name',
])('%s is an address', (value) => {
  expect(findUrlFault(value)).toBeUndefined();
});

const REFUSED = [
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:a@b.example',
  'ftp://example.org',
  '//example.org/a',
  'example.org',
  '/a',
  'https:',
  'https:example.org',
  'https:///example.org',
  'https://',
  'https://user@example.org',
  'https://user:word@example.org',
  'https://@example.org',
  'https://example.org:99999',
  'https://exa mple.org',
  ' https://example.org',
  'https://example.org/a\nb',
  'https://example.org/a\u202eb',
  'https://example.org/%0a',
  'https://example.org/%zz',
  'https://example.org/习',
  'https://例.example',
  'https://example.org/"><script>',
  `https://example.org/${'a'.repeat(2048)}`,
];

test.each(REFUSED)('%j is none', (value) => {
  expect(findUrlFault(value)).toBeDefined();
});

test.each([
  ['https://例.example/习', 'write it as https://xn--fsq.example/%E4%B9%A0'],
  ['https://example.org/a b', 'copy it from the browser again'],
])('what to do about %s', (value, remedy) => {
  expect(findUrlFault(value)?.remedy).toBe(remedy);
});

test.each(['desk@example.org', 'a.b+c@sub.example.org'])('%s is mail', (value) => {
  expect(isMail(value)).toBe(true);
  expect(contact('Where.').safeParse(value).success).toBe(true);
  expect(toContactUri(value)).toBe(`mailto:${value}`);
});

test.each([
  'javascript:alert(1)',
  'http://example.org/contact',
  '//example.org',
  'a@b',
  'a@b.example?cc=c@d.example',
  'a?bcc=x&b#c@post.example',
  'a&b@post.example',
  'a#b@post.example',
  'a%40b@post.example',
  'a{b}@post.example',
  'a b@c.example',
  'mailto:a@b.example',
  'https://a@b.example',
  'the desk',
])('nobody writes to %s', (value) => {
  expect(contact('Where.').safeParse(value).success).toBe(false);
});

test('readers may write by a page', () => {
  expect(contact('Where.').safeParse('https://example.org/contact').success).toBe(true);
  expect(toContactUri('https://example.org/contact')).toBe('https://example.org/contact');
});

test.each(['CC-BY-4.0', 'https://licence.example/1'])('licence %s', (value) => {
  expect(licence('Which.').safeParse(value).success).toBe(true);
});

test.each([
  'javascript:alert(1)',
  '//licence.example',
  'https://a b',
  ' data:x',
  'By permission of Jo',
])('no licence: %s', (value) => {
  expect(licence('Which.').safeParse(value).success).toBe(false);
});

type Leaf = readonly [path: string, schema: z.core.$ZodType];

function listTexts(schema: z.core.$ZodType, path: string): Leaf[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return listTexts(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return listTexts(schema.element, `${path}[]`);
  if (!(schema instanceof z.ZodObject)) return [[path, schema]];
  return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([key, inner]) =>
    listTexts(inner, path === '' ? key : `${path}.${key}`),
  );
}

const TEXTS = [
  ...KIND_NAMES.flatMap((kind) => listTexts(getKind(kind).schema, kind)),
  ...listTexts(publication, 'publication'),
];
const ADDRESSES = TEXTS.filter(([path]) => /(\.(url|homepage|source)|\.sameAs\[\])$/.test(path));

test('the fields of every kind that hold an address', () => {
  const paths = ADDRESSES.map(([path]) => path);
  const known = [
    'coverage.sources[].url',
    'coverage.sources[].archive.url',
    'measure.history[].source.url',
    'measure.history[].source.archive.url',
    'person.roles[].source',
    'person.sameAs[]',
    'organization.sameAs[]',
    'place.sameAs[]',
    'event.sameAs[]',
    'outlet.homepage',
    'outlet.ownership.source',
    'outlet.sameAs[]',
    'publication.url',
    'publication.editors[].url',
    'publication.nav[].url',
    'publication.footer.links[].url',
    'publication.links[].url',
  ];
  expect(paths).toEqual(expect.arrayContaining(known));
});

test.each(ADDRESSES)('%s goes through the parser', (path, schema) => {
  const isPath = /^publication\.(nav|footer\.links)|\.archive\.url$/.test(path);
  const mayBeForeign = path === 'publication.url';
  const refused = mayBeForeign ? REFUSED.filter((value) => findSiteFault(value)) : REFUSED;
  expect(REFUSED.length - refused.length).toBeLessThanOrEqual(2);
  for (const value of refused)
    expect(z.safeParse(schema, value).success, value).toBe(isPath && value === '/a');
  expect(z.safeParse(schema, 'https://example.org/a').success).toBe(true);
});

test.each(TEXTS.filter(([path]) => path.startsWith('publication.policies.')))(
  '%s leads nowhere else',
  (_, schema) => {
    expect(z.safeParse(schema, '/method').success).toBe(true);
    for (const value of ['//evil', '/a//b', 'javascript:x', 'https://a.example', '/a/'])
      expect(z.safeParse(schema, value).success).toBe(false);
  },
);

test.each([
  'https://example.org',
  'https://example.org/fish/',
  'http://localhost:8080/a/b',
  'https://例.example/魚/',
  'https://example.org/~desk/@fish+v1',
])('a site may stand at %s', (value) => {
  expect(findSiteFault(value)).toBeUndefined();
});

test.each([
  ['https://example.org/fish?a=b', 'continues after the path'],
  ['https://example.org/#fish', 'continues after the path'],
  ['https://例.example/?', 'continues after the path'],
  ['https://例.example/a b', 'contains a character that addresses cannot contain'],
  ['https://example.org/fish\u202e', 'contains a character that addresses cannot contain'],
  ['https://desk@example.org/', 'contains a user name or a password'],
  ['/fish', 'is not absolute'],
  ['fish', 'is not absolute'],
])('no site stands at “%s”', (value, message) => {
  expect(findSiteFault(value)?.message).toBe(message);
});

const PAGE = 'https://a.example/news/1?id=2';

test.for([
  'http://a.example/news/1?id=2',
  'https://www.a.example/news/1/?id=2',
  'https://A.example/news/1?id=2&utm_source=x&fbclid=y',
  'https://a.example/news/1?UTM_Medium=x&id=2&mkt_tok=y',
  'https://a.example/news/1?id=2#comments',
  'https://a.example:443/news/1?id=2#:~:text=words',
])('%s is the same page', (address) => {
  expect(toAddressKey(address)).toBe(toAddressKey(PAGE));
});

test.for([
  'https://b.example/news/1?id=2',
  'https://a.example/news/1',
  'https://a.example/News/1?id=2',
  'https://a.example/news/1?id=2#/other',
])('%s is another', (address) => {
  expect(toAddressKey(address)).not.toBe(toAddressKey(PAGE));
});

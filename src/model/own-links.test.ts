import { expect, test } from 'vitest';
import { toOwnAddress } from './own-links.ts';

const SITE = 'https://record.example/';

test.each([
  ['/', '/'],
  ['/people/dp', '/people/dp'],
  ['/people/dp/?x=1#y', '/people/dp'],
  ['/people/d%70', '/people/dp'],
  ['/people/dp.html', '/people/dp'],
  ['/people/index.html', '/people'],
  ['/index.html', '/'],
  ['/topics/harbour/../../people/dp', '/people/dp'],
  ['/topics/%2e%2e/people%2fdp', '/people/dp'],
  ['/people//dp', '/people/dp'],
  ['/../..', '/'],
  ['/%ff', '/%ff'],
  ['http://record.example/people/dp', '/people/dp'],
  ['HTTPS://RECORD.example/people/dp', '/people/dp'],
  ['https://record.example:443/people/dp', '/people/dp'],
  ['https://record%2Eexample./people/dp', '/people/dp'],
  ['https://record.example', '/'],
  ['https://record.example/feed.xml', '/feed.xml'],
])('%s is %s', (url, address) => {
  expect(toOwnAddress(url, SITE)).toBe(address);
});

test.each([
  '#part',
  '',
  'mailto:desk@record.example',
  'https://record.example.org/people/dp',
  'https://other.example/?at=https://record.example/people/dp',
  'https://record.example:8443/people/dp',
])('%s is not ours', (url) => {
  expect(toOwnAddress(url, SITE)).toBeUndefined();
});

test('a publication below a path has what lies there', () => {
  const tell = (url: string) => toOwnAddress(url, 'https://host.example/record');
  expect(tell('https://host.example/record/people/dp')).toBe('/people/dp');
  expect(tell('https://host.example/people/dp')).toBeUndefined();
  expect(tell('/people/dp')).toBe('/people/dp');
});

import { expect, test } from 'vitest';
import { fromAbsolute, toAbsolute, toBase, toSiteUrl } from './print.ts';

test.each([
  ['https://example.org', 'https://example.org', ''],
  ['https://Example.org:443/', 'https://example.org', ''],
  ['http://localhost:8080/', 'http://localhost:8080', ''],
  ['https://example.org/fish/', 'https://example.org/fish', '/fish'],
  ['https://example.org:8443/a/b//', 'https://example.org:8443/a/b', '/a/b'],
  // Two slashes at the start would be another host.
  ['https://example.org//fish', 'https://example.org/fish', '/fish'],
  ['https://example.org/x/../fish', 'https://example.org/fish', '/fish'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example', ''],
  ['https://example.org/é ü', 'https://example.org/%C3%A9%20%C3%BC', '/%C3%A9%20%C3%BC'],
  [
    'https://example.org/~desk/@fish+v1.0',
    'https://example.org/~desk/@fish+v1.0',
    '/~desk/@fish+v1.0',
  ],
  [
    `https://example.org/a'b"c(d)&e;f,g*h$i:j|k[l]`,
    'https://example.org/a%27b%22c%28d%29%26e%3Bf%2Cg%2Ah%24i%3Aj%7Ck%5Bl%5D',
    '/a%27b%22c%28d%29%26e%3Bf%2Cg%2Ah%24i%3Aj%7Ck%5Bl%5D',
  ],
])('%s stands at %s, under “%s”', (written, siteUrl, base) => {
  expect(toSiteUrl(written)).toBe(siteUrl);
  expect(toSiteUrl(siteUrl)).toBe(siteUrl);
  expect(toBase({ siteUrl })).toBe(base);
  expect(fromAbsolute({ siteUrl }, toAbsolute({ siteUrl }, '/topics/a'))).toBe('/topics/a');
});

import { expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

const read = (SITE_URL: string) =>
  readSettings({ SITE_URL, CONTENT_DIR: 'test/publications/one-story/content' }).siteUrl;

test.each([
  ['https://example.org/', 'https://example.org'],
  ['https://example.org/fish/', 'https://example.org/fish'],
  [' http://localhost:8080/a/b ', 'http://localhost:8080/a/b'],
  ['https://bücher.example/fish', 'https://xn--bcher-kva.example/fish'],
])('SITE_URL may be “%s”', (written, siteUrl) => {
  expect(read(written)).toBe(siteUrl);
});

test.each([
  ['example.org', 'is not absolute; write an absolute address'],
  ['https://example.org/?a', 'continues after the path; leave out ? and #'],
  ['https://me:word@example.org', 'contains a user name or a password; leave out what is before @'],
])('SITE_URL cannot be “%s”', (written, told) => {
  expect(() => read(written)).toThrow(SettingsError);
  expect(() => read(written)).toThrow(`SITE_URL is “${written}”: the address ${told}`);
});

test('ARCHIVE_URL is a web address', () => {
  expect(() => readSettings({ ARCHIVE_URL: 'archive.example' })).toThrow(
    'ARCHIVE_URL is “archive.example”: write a web address, such as https://archive.org/wayback/available',
  );
});

import { describe, expect, test } from 'vitest';
import { findLinkFault } from './link.ts';

describe('findLinkFault', () => {
  test.each([
    'https://example.org',
    'http://example.org/a?b=c#d',
    'HTTPS://Example.org/%C3%A9',
    '/topics/tariffs',
    '/',
    '/coverage/x#within-24-hours',
    '#below',
    'mailto:desk@example.org',
    'mailto:desk@example.org?subject=Hello',
  ])('allows %s', (href) => {
    expect(findLinkFault(href)).toBeUndefined();
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java%0ascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://user@example.org',
    'https://user:word@example.org',
    'http://',
    'https:example.org',
    'https:///example.org',
    'https://a b',
    '/a\tb',
    '/a%00b',
    '/a%7fb',
    'https://exa\u202emple.org',
    '/a"b',
    '/<b>',
    'mailto:',
    'mailto:a',
    'tel:1',
    'ftp://a.b',
  ])('refuses %s as unsafe', (href) => {
    expect(findLinkFault(href)?.code).toBe('prose.unsafe-link');
  });

  test.each(['', '#', 'page', './page', '../page', 'a%zz.png', '/a%', `/${'a'.repeat(2048)}`])(
    'refuses %s as broken',
    (href) => {
      expect(findLinkFault(href)?.code).toBe('prose.broken-link');
    },
  );
});

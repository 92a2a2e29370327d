import { expect, test } from 'vitest';
import { printInAddresses, printInCss, printInHtml, printInKeys } from './print.ts';

const BASE = '/coverage';

test.each([
  ['<a href="/">', '<a href="/coverage/">'],
  ['<a class="x" href="/topics/a#b">', '<a class="x" href="/coverage/topics/a#b">'],
  // A page of ours at an address that begins as the base does is below it all the same.
  ['<a href="/coverage/2025">', '<a href="/coverage/coverage/2025">'],
  [`<a href='/x' title='href="/y"'>`, `<a href='/coverage/x' title='href="/y"'>`],
  ['<a href=/x>', '<a href=/coverage/x>'],
  ['<form ACTION="/search">', '<form ACTION="/coverage/search">'],
  [
    '<img src="/a.png" srcset="/a.png 1x, /b,c.png 2x">',
    '<img src="/coverage/a.png" srcset="/coverage/a.png 1x, /coverage/b,c.png 2x">',
  ],
  [
    '<script type="module" src="/_astro/x.js"></script>',
    '<script type="module" src="/coverage/_astro/x.js"></script>',
  ],
  [
    '<span data-since="/topics/a" data-since-x="/b">',
    '<span data-since="/coverage/topics/a" data-since-x="/b">',
  ],
  [
    '<div data-shards="[&quot;/p/1/&quot;,&quot;/p/2/&quot;]">',
    '<div data-shards="[&quot;/coverage/p/1/&quot;,&quot;/coverage/p/2/&quot;]">',
  ],
  [
    '<meta http-equiv="refresh" content="0;url=/x">',
    '<meta http-equiv="refresh" content="0;url=/coverage/x">',
  ],
  ['<style>a{background:url(/a.png)}</style>', '<style>a{background:url(/coverage/a.png)}</style>'],
  ['<svg><use xlink:href="/i.svg#a"/></svg>', '<svg><use xlink:href="/coverage/i.svg#a"/></svg>'],
])('%s', (html, printed) => {
  expect(printInHtml(html, BASE)).toBe(printed);
  expect(printInHtml(html, '')).toBe(html);
});

test.each([
  '<a href="https://elsewhere.example/x">',
  '<a href="//elsewhere.example/x">',
  '<a href="#place">',
  '<a href="x">',
  '<p title="/x">href="/x"</p>',
  '<script type="application/ld+json">{"x":"<a href=\\"/x\\">", "y": "<a href="/x">"}</script>',
  '<!-- <a href="/x"> -->',
  '<title><a href="/x"></title>',
  '<textarea><a href="/x"></textarea>',
  '<meta name="description" content="Read /x, or 0;url=/x">',
])('%s stays as it is', (html) => {
  expect(printInHtml(html, BASE)).toBe(html);
});

test('what somebody else serves is passed over', () => {
  const html = '<script src="/@vite/client"></script><a href="/x">';
  expect(printInHtml(html, '/fish', (url) => url.startsWith('/@'))).toBe(
    '<script src="/@vite/client"></script><a href="/fish/x">',
  );
});

test('style sheets load what is below the base', () => {
  const css = `@import "/a.css"; @font-face { src: url(/_astro/b.woff2), url("/c.woff2"), url(data:x), url(d.png) }`;
  expect(printInCss(css, '/fish')).toBe(
    `@import "/fish/a.css"; @font-face { src: url(/fish/_astro/b.woff2), url("/fish/c.woff2"), url(data:x), url(d.png) }`,
  );
  expect(printInCss(css, '')).toBe(css);
});

test('scripts ask for what is below the base, and keep what they keep under its name', () => {
  const code = "const A = '/data'; const b = (x) => `/${x}`; const c = `${A}/x`; const d = 'a/b';";
  expect(printInAddresses(code, '/fish')).toBe(
    "const A = '/fish/data'; const b = (x) => `/fish/${x}`; const c = `${A}/x`; const d = 'a/b';",
  );
  expect(printInKeys("const KEY = 'dateline.visit';", '/fish')).toBe(
    "const KEY = 'dateline.visit/fish';",
  );
});

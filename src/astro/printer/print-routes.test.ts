import { expect, test } from 'vitest';
import { HEAD_MARK, learnHead } from './print-routes.ts';

const STYLES = '<link rel="stylesheet" href="/_astro/a.css"><link rel="stylesheet" href="/b.css">';

test('what differs by the styles of the head is the same page', () => {
  expect(learnHead(`<head>${STYLES}</head><p>a`, `<head>${HEAD_MARK}</head><p>a`)).toBe(STYLES);
  expect(learnHead('<head></head>', `<head>${HEAD_MARK}</head>`)).toBe('');
});

test.each([
  ['a letter', '<head></head><p>a', `<head>${HEAD_MARK}</head><p>b`],
  ['its end', '<head></head><p>a', `<head>${HEAD_MARK}</head><p>`],
  ['its start', '<head ></head><p>', `<head>${HEAD_MARK}</head><p>`],
  ['what Astro adds', '<head><script>1</script></head>', `<head>${HEAD_MARK}</head>`],
  ['a head that was not printed', '<p>', '<p>'],
  ['a head that was printed twice', '<p>', `<p>${HEAD_MARK}${HEAD_MARK}`],
  ['an overlap', 'ab', `ab${HEAD_MARK}b`],
])('a page that differs by %s is another one', (_, rendered, printed) => {
  expect(learnHead(rendered, printed)).toBeUndefined();
});

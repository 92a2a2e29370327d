import { expect, test } from 'vitest';
import { toFrameHtml } from './embed-code.ts';

test('a title with every mark stays one attribute', () => {
  const html = toFrameHtml({
    src: 'https://a.example/embed/x',
    title: 'A "b" <c> & d',
    sort: 'rate',
  });
  expect(html).toBe(
    '<iframe src="https://a.example/embed/x" title="A &quot;b&quot; &lt;c> &amp; d" width="640" height="400" style="border:0;max-width:100%" loading="lazy"></iframe>',
  );
});

/** When a page was updated: what its server says is set only where nothing on the page says otherwise. */
import { expect, test } from 'vitest';
import { KNOWN } from './harbour.fixture.ts';
import { makeClip } from './make-clip.ts';

const toMeta = (name: string, value: string) =>
  `<meta property="article:${name}" content="${value}">`;

async function read(line: string, modified: string, published = '') {
  const claims = toMeta('modified_time', modified) + toMeta('published_time', published);
  const page = `<!doctype html><html lang="en"><head><title>Quist waits for the ferry</title>${claims}</head>
<body><article><h1>Quist waits for the ferry</h1><p>${line}</p>
<p>The ministry said that dues rise in May. It updated its list at 10:15 CET.</p></article></body></html>`;
  const { clip } = await makeClip(Buffer.from(page), KNOWN, { today: '2031-03-01' });
  const why = clip.doubts.filter(({ field }) => field === 'updated').map((doubt) => doubt.why);
  return [clip.updated?.value, ...why];
}

const BEFORE = [undefined, 'it lies before the piece came out'];
const OTHER = [undefined, 'the page prints another hour'];

test.each([
  ['12 February 2031, 10:15 CET', '2031-02-12T08:00:00Z', '', BEFORE],
  ['Updated 10:15 CET', '2031-02-12T08:00:00Z', '2031-02-12T07:15:00Z', OTHER],
  ['Updated 10:15 CET', '2031-02-12T09:15:40Z', '2031-02-12T07:15:00Z', ['2031-02-12T09:15Z']],
  ['Last updated at 10:15', '2031-02-12T08:02:00Z', '2031-02-12T07:15:00Z', OTHER],
  ['Last updated at 10:15', '2031-02-12T09:15:00Z', '2031-02-12T07:15:00Z', ['2031-02-12T09:15Z']],
  // The hour of publication has the offset of the page's clock.
  ['Updated 12 February 2031, 10:15', '2031-02-12T10:15:00Z', '2031-02-12T08:00+01:00', OTHER],
  [
    'Updated 12 February 2031, 10:15',
    '2031-02-12T09:15:00Z',
    '2031-02-12T08:00+01:00',
    ['2031-02-12T09:15Z'],
  ],
  ['Published 12 Feb 2031 9:00 CET, updated 10:15 CET', '2031-02-12T08:02:00Z', '', OTHER],
  ['Updated on 12 February 2031 at 10:15 local time', '2031-02-12T08:02:00Z', '', OTHER],
])('“%s” and %s', async (line, modified, published, found) => {
  expect(await read(line, modified, published)).toEqual(found);
});

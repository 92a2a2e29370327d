/** A live blog: what its markup says of its entries, and of what its date is the date. */
import { expect, test } from 'vitest';
import { suggestFields } from './clip-store.ts';
import { KNOWN } from './clip/harbour.fixture.ts';
import { makeClip } from './clip/make-clip.ts';

const toEntry = (datePublished: string, headline: string, articleBody?: string) => ({
  ...{ '@type': 'BlogPosting', datePublished, headline },
  ...(articleBody !== undefined && { articleBody }),
});

async function read(type: string, liveBlogUpdate?: unknown) {
  const data = {
    ...{ '@context': 'https://schema.org', '@type': type, headline: 'The ferry strike, live' },
    ...{ datePublished: '2031-02-11T08:00:00+01:00', liveBlogUpdate },
  };
  const page = `<!doctype html><html lang="en"><head><title>The ferry strike, live</title>
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><article><h1>The ferry strike, live</h1><p>The ferries stay at the quay.</p></article></body></html>`;
  const { clip } = await makeClip(Buffer.from(page), KNOWN, { today: '2031-03-01' });
  const published = suggestFields(clip, KNOWN).find(({ path }) => path[2] === 'published');
  return { live: clip.live, published };
}

const ARTICLE = 'JSON-LD NewsArticle.datePublished';
const START = 'the start of the live blog, JSON-LD LiveBlogPosting.datePublished';

test('its date is that of its start, and its entries have their own', async () => {
  const { live, published } = await read('LiveBlogPosting', [
    toEntry('2031-02-12T13:05:20Z', 'No call', '<p>Quist &amp; the captains <b>wait</b>.</p>'),
    toEntry('2031-02-12T10:00:00+01:00', 'It rains'),
    toEntry('at noon', 'Nobody knows when'),
  ]);
  expect(published).toMatchObject({ value: '2031-02-11T08:00+01:00', origin: START });
  expect(live).toEqual([
    { published: '2031-02-12T13:05Z', title: 'No call', text: 'Quist the captains wait .' },
    { published: '2031-02-12T10:00+01:00', title: 'It rains', text: '' },
  ]);
});

test('one without entries is one, and an article is none', async () => {
  expect(await read('LiveBlogPosting')).toMatchObject({ live: [], published: { origin: START } });
  const { live, published } = await read('NewsArticle');
  expect([live, published?.origin]).toEqual([undefined, ARTICLE]);
});

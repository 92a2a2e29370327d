/** What was found, and the pages and items that come of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ABOUT, SMALLEST, toItem } from '../../../test/support/publication.ts';
import { toTestSettings } from '../../../test/support/settings.ts';
import { openSession } from '../../build/session.ts';
import { addClip } from '../clip-store.ts';
import { ROUTES } from '../routes.ts';
import { keepFound, readDone, readFound, toFoundName } from './inbox.ts';
import { listNews } from './routes.ts';

let dir = '';
let content = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-entered-'));
  content = join(dir, 'content');
  const files = {
    ...SMALLEST,
    'publication.yaml': ABOUT,
    'outlets/times.yaml': 'name: The Harbour Times\nhomepage: https://times.example\n',
  };
  for (const [inside, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, inside)), { recursive: true });
    writeFileSync(join(content, inside), text);
  }
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('the forms of one page are one: for phones, as AMP, and as a feed or a share link has it', async () => {
  const session = openSession(toTestSettings(content));
  const desk = { session, onSaved: () => undefined };
  const urls = [
    'https://m.times.example/2025/talk',
    'https://amp.times.example/2025/talk/',
    'https://times.example/amp/2025/talk',
    'https://times.example/2025/talk/amp/',
    'https://times.example/2025/talk.amp.html',
    'https://times.example/2025/talk?outputType=amp&at_medium=RSS&CMP=share',
  ];
  for (const url of [...urls, 'https://times.example/2025/talk?page=2'])
    keepFound(content, {
      ...{ url, title: url, name: toFoundName(url), published: '', signs: '' },
      ...{ found: '2025-02-14T12:00Z', why: 'a reader' },
    });
  const sources = [{ outlet: 'times', url: 'https://www.times.example/2025/talk', title: 'Ours' }];
  const html = { url: 'https://times.example/2025/talk.html', outlet: 'times', title: 'Other' };
  const text = toItem({ sources: [...sources, html] });
  await ROUTES.save(desk, { files: [{ inside: 'coverage/2025/02/a.mdx', text }] });
  expect(readFound(content).map(({ url }) => url)).toEqual([
    'https://times.example/2025/talk?page=2',
  ]);
});

test('a page that was entered takes its rows away, however it came and whatever the item says', async () => {
  const page = (title: string, path: string) =>
    Buffer.from(
      `<title>${title}</title><link rel=canonical href="https://times.example/2025${path}"><article><h1>${title}</h1><p>Mara Quist spoke for an hour, and nobody at the quay has heard of what.</article>`,
    );
  const keep = (url: string, title: string) =>
    keepFound(content, {
      ...{ url, title, name: toFoundName(url), outlet: 'times', published: '' },
      ...{ found: '2025-02-14T12:00Z', why: 'a reader', signs: '' },
    });
  // A reader's link, which leads on; a feed's address, of a page that the button sent; a feed's title.
  keep('https://share.example/x1', 'Shared');
  keep('https://times.example/talk?from=app', 'Talk!');
  keep('https://times.example/rss/3', 'On the quay');
  keep('https://times.example/other', 'Not yet');
  const session = openSession(toTestSettings(content));
  const desk = { session, onSaved: () => undefined };
  const shared = await addClip(
    session,
    page('Hours', '/hours'),
    'https://times.example/h',
    () => 0,
    ['https://share.example/x1'],
  );
  const sent = await addClip(
    session,
    page('A talk', '/talk'),
    'https://times.example/talk?from=app',
  );
  await addClip(session, page('On the quay', '/quay'), undefined);
  expect(listNews(session).found.map(({ title, saved }) => [title, saved])).toEqual(
    expect.arrayContaining([
      ['Shared', shared.name],
      ['Talk!', sent.name],
      ['Not yet', undefined],
    ]),
  );
  const toText = (url: string) => toItem({ sources: [{ outlet: 'times', url, title: 'Ours' }] });
  const save = (inside: string, url: string, more = {}) =>
    ROUTES.save(desk, { files: [{ inside, text: toText(url), ...more }] });
  await save('coverage/2025/02/a.mdx', 'https://elsewhere.example/', { page: shared.name });
  await save('coverage/2025/02/b.mdx', 'https://times.example/2025/talk');
  await save('coverage/2025/02/c.mdx', 'https://times.example/2025/quay');
  expect(readFound(content).map(({ title }) => title)).toEqual(['Not yet']);
  expect([...readDone(content).values()].map(({ end }) => end)).toEqual(Array(3).fill('taken'));
});

/** A release that waits: it became known when its embargo ended, and that is always in doubt. */
import { expect, test } from 'vitest';
import { KNOWN, toHtml } from './harbour.fixture.ts';
import { makeClip } from './make-clip.ts';

const SENT = 'EIDVIK, 12 February 2031 – The ministry said that dues rise in May.';

async function read(page: string, today = '2031-03-01') {
  const { clip } = await makeClip(Buffer.from(page), KNOWN, { today });
  const why = clip.doubts.filter(({ field }) => field === 'published').map((doubt) => doubt.why);
  return { published: clip.published?.value, why, title: clip.title?.value };
}

test('a line above the text that says an hour is no title without a doubt', async () => {
  const lines = 'Strictly for use after 00:01 GMT on Friday\n\nNorland raises its ferry dues';
  const page = Buffer.from(`${lines}\n\n${SENT}\n`);
  const { clip } = await makeClip(page, KNOWN, { today: '2031-03-01' });
  expect(clip.title).toBeNull();
  expect(clip.doubts).toContainEqual(
    expect.objectContaining({ field: 'title', why: 'several lines may be the title' }),
  );
  const alone = `For release at 00:01 GMT on Friday 14 February 2031\n\n${lines.split('\n')[2] ?? ''}\n\n${SENT}\n`;
  expect((await read(alone)).title).toBe('Norland raises its ferry dues');
});

const toRelease = (line: string, head = 'PRESS RELEASE', title = 'Norland raises its ferry dues') =>
  `${head}\n${line}\n\n${title}\n\n${SENT}\n`;
const DONE = 'it was embargoed until then';
const OPEN = 'it was embargoed: say when it became known';

test.each([
  ['EMBARGOED UNTIL 00:01 GMT, FRIDAY 14 FEBRUARY 2031', '2031-02-14T00:01+00:00', DONE],
  ['Under embargo until 6am ET on February 14, 2031', '2031-02-14T06:00-05:00', DONE],
  ['For release at 00:01 GMT on Friday 14 February 2031', '2031-02-14T00:01+00:00', DONE],
  ['FOR PUBLICATION FROM 6am ET, February 14, 2031', '2031-02-14T06:00-05:00', DONE],
  ['EMBARGO: not for publication before 14 February 2031', '2031-02-14', DONE],
  ['Sperrfrist: 14. Februar 2031, 10:00 Uhr MEZ', '2031-02-14T10:00+01:00', DONE],
  ['Sperrfrist: Freitag, 14. Februar 2031, 10 Uhr', '2031-02-14', DONE],
  ['Sous embargo jusqu’au 14 février 2031 à 10 h 00', '2031-02-14', DONE],
  ['Embargado hasta el 14 de febrero de 2031 a las 10:00', '2031-02-14', DONE],
  ['禁止在2031年2月14日下午3时之前发布', '2031-02-14', DONE],
  ['محظور النشر حتى 14 فبراير 2031 الساعة 10:00', '2031-02-14', DONE],
  ['Strictly embargoed until 00:01 hours on Friday 14 February', undefined, OPEN],
  ['EMBARGOED UNTIL 10 A.M. GMT FRIDAY', undefined, OPEN],
  ['EMBARGOED UNTIL 10 FEBRUARY 2031', undefined, OPEN],
])('“%s”', async (line, published, why) => {
  const title = 'Norland raises its ferry dues';
  expect(await read(toRelease(line))).toEqual({ published, why: [why], title });
});

test('an end that lies ahead is none yet', async () => {
  const line = 'EMBARGOED UNTIL 00:01 GMT, 14 FEBRUARY 2031';
  expect(await read(toRelease(line), '2031-02-12')).toMatchObject({
    published: undefined,
    why: ['it lies ahead'],
  });
});

test('a note to editors below the text counts, and what is said of an embargo does not', async () => {
  const note = 'Note to editors: this is under embargo until 14 February 2031 at 9 a.m. GMT.';
  expect(await read(`${toRelease('No. 14/31')}\n${note}\n`)).toMatchObject({
    published: '2031-02-14T09:00+00:00',
  });
  const news = `The report was under embargo until 14 May.\n\n12 February 2031\n\n${SENT}\n`;
  expect(await read(news)).toMatchObject({ published: '2031-02-12', why: [] });
});

test('what the markup says of it is no more than another candidate, unless it is the same', async () => {
  const toPage = (time: string) =>
    toHtml({ body: '<p>EMBARGOED UNTIL 14 February 2031 00:01 GMT</p><p>Dues rise.</p>' })
      .replace('2031-02-12T07:58:00.000Z', time)
      .replace('>12 February 2031<', '><');
  expect(await read(toPage('2031-02-14T00:01:00Z'))).toMatchObject({
    published: '2031-02-14T00:01+00:00',
    why: [],
  });
  expect(await read(toPage('2031-02-12T09:00:00Z'))).toMatchObject({
    published: undefined,
    why: [OPEN],
  });
});

/** A hostile page is just a page: nothing of it runs, nothing is asked for, and whatever it says has its origin. */
import net from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hostile } from '../../../test/support/hostile.ts';
import type { Clip } from './clip.ts';
import { KNOWN, toHtml } from './harbour.fixture.ts';
import { makeClip } from './make-clip.ts';
import { PageError } from './read-page.ts';

const requests = [
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network')),
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(() => {
    throw new Error('no network');
  }),
];
beforeAll(() => {
  for (const spy of requests) spy.mockClear();
});
afterAll(() => {
  for (const spy of requests) expect(spy).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

/** Anything with a `value` says where it was read, and every place of a clip is there. */
function expectOrigins(clip: Clip): void {
  const left: unknown[] = [clip];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    if ('value' in one && !('words' in one))
      expect(one).toHaveProperty('origin', expect.stringMatching(/\S/));
    left.push(...(Object.values(one) as unknown[]));
  }
  expect(Object.values(clip)).not.toContain(undefined);
}

async function read(page: string | Uint8Array): Promise<Clip | undefined> {
  try {
    const { clip } = await makeClip(Buffer.from(page), KNOWN);
    expectOrigins(clip);
    return clip;
  } catch (error) {
    expect(error).toBeInstanceOf(PageError);
    return undefined;
  }
}

describe('whatever a page is made of', () => {
  const tags = [
    ...[
      '<p>',
      '</p>',
      '<h1>',
      '<time datetime="',
      '">',
      '<figcaption>',
      '<script type="application/ld+json">',
    ],
    ...[
      '{"@type":"NewsArticle","headline":',
      '[',
      ']',
      '}',
      '</script>',
      '<svg>',
      '<template>',
      '<table>',
    ],
    ...[
      '<meta property="article:published_time" content="',
      '2031-02-30T25:00Z',
      '<link rel=canonical href="',
    ],
    ...[
      'javascript:alert(1)',
      'Mara Quist',
      'Mr. Vesper said',
      '“we will never pay the dues”',
      'Credit...A/B',
    ],
    ...[
      'Feb. 12, 2031, 2:58 a.m. ET',
      ' on Friday',
      '陆海声',
      'سميرة حداد',
      '<!--',
      '-->',
      '<![CDATA[',
    ],
  ];
  const page = fc
    .array(fc.oneof(fc.constantFrom(...tags), hostile), { maxLength: 30 })
    .map((parts) => parts.join(''));

  test('text', () =>
    fc.assert(
      fc.asyncProperty(page, async (text) => {
        await read(text);
      }),
    ));

  test('HTML', () =>
    fc.assert(
      fc.asyncProperty(page, page, async (head, body) => {
        expect(await read(toHtml({ head, body }))).toBeDefined();
      }),
    ));

  test('MHTML', () => {
    const start = 'From: x\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n';
    return fc.assert(
      fc.asyncProperty(page, async (text) => {
        await read(`${start}Content-Type: text/html\r\n\r\n${text}\r\n--b--`);
        await read(`${start}${text}`);
      }),
    );
  });

  test('bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await read(bytes);
      }),
    ));
});

describe('a page that', () => {
  test.each([
    ['is nested', '<div>'.repeat(200_000)],
    [
      'is nested in JSON',
      toHtml({ head: `<script type="application/ld+json">${'['.repeat(100_000)}</script>` }),
    ],
    ['opens quotations', '“'.repeat(300_000)],
    ['opens straight quotations', ' "'.repeat(100_000)],
    [
      'is one line',
      `<p>${'Mara Quist said on Friday “we will never pay the dues”. '.repeat(20_000)}`,
    ],
    ['has no blanks', `<p>${'Credit'.repeat(100_000)}`],
    ['is all comments', `${'<!-- a --> '.repeat(50_000)}text`],
    ['has dashes', `<!--${'-'.repeat(300_000)}`],
    ['is all dates', '12.02.2031 '.repeat(50_000)],
    ['has attributes without end', `<p ${'a="b" '.repeat(100_000)}>`],
  ])('%s takes a few seconds of work to read or refuse', async (_, text) => {
    const start = process.cpuUsage();
    await read(text);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(20);
  });

  test('runs nothing', async () => {
    const body =
      '<script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true"><svg onload="globalThis.ran = true">';
    await read(toHtml({ body }));
    expect(globalThis).not.toHaveProperty('ran');
  });

  test('says javascript: has no address', async () => {
    const clip = await read('<html><link rel=canonical href="javascript:alert(1)"><p>x</p></html>');
    expect(clip?.url).toBeNull();
  });

  test('hides words says them to nobody', async () => {
    const hidden =
      '<p hidden>Ilan Vesper said “I have lied to all of you today.”</p><p style="display:none">Otto Brandt</p>';
    const clip = await read(toHtml({ body: hidden }));
    expect(clip?.entities.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['ilan-vesper']));
    expect(clip?.quotations).toEqual([]);
    expect(clip?.noise).toEqual(expect.arrayContaining(['Otto Brandt']));
  });

  test('has a prototype in its JSON-LD is read as data', async () => {
    const head =
      '<script type="application/ld+json">{"__proto__":{"polluted":1},"@type":"NewsArticle","headline":"A"}</script>';
    await read(toHtml({ head }));
    expect({}).not.toHaveProperty('polluted');
  });
});

/** Frames in pages of other sites: whole at each width, without a bar to scroll by, and with little left blank. */
import { beforeAll, expect, test } from 'vitest';
import { openBuiltSite } from '../site/built-site.ts';
import { findMisfits, listTold, type Told } from './framed.ts';
import { openForAll } from './open-for-all.ts';

const opened = openForAll(openBuiltSite);
let all: readonly Told[] = [];
beforeAll(() => {
  all = listTold(opened.site);
});

/** What WordPress leaves of the code of a site that it does not know: no style, and no wrapper. */
function filterAsWordPress(html: string): string {
  const kept = [...html.matchAll(/ (src|title|width|height)="([^"]*)"/g)].map(([, name, value]) =>
    name === 'src'
      ? ` src="${value ?? ''}#?secret=a" data-secret="a"`
      : ` ${name ?? ''}="${value ?? ''}"`,
  );
  return `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${kept.join('')}></iframe>`;
}

/** The markup around a code, and the rules of its theme that bear on it. */
const SYSTEMS: Readonly<
  Record<string, { style: string; put: (html: string) => string; body?: [string, string] }>
> = {
  'a plain page': { style: '', put: (html) => `<p>Before</p>${html}<p>After</p>` },
  'WordPress, as a block of HTML': {
    style: `.entry-content { padding: 0 24px } .entry-content > * { max-width: 645px; margin: 1.2rem auto !important }`,
    put: (html) => html,
    body: [
      '<main class="wp-site-blocks"><div class="entry-content wp-block-post-content is-layout-constrained">',
      '</div></main>',
    ],
  },
  'WordPress, by the address': {
    style: `.wp-block-embed { margin: 0 0 1em; overflow-wrap: break-word } .wp-block-embed iframe { max-width: 100% }
      .wp-embed-responsive .wp-has-aspect-ratio iframe { position: absolute; inset: 0; height: 100%; width: 100% }`,
    put: (html) =>
      `<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">${filterAsWordPress(html)}</div></figure>`,
    body: ['<div class="entry-content wp-embed-responsive">', '</div>'],
  },
  'Ghost, as a card of HTML': {
    style: `.gh-canvas { display: grid; grid-template-columns: [full-start] minmax(max(4vw, 20px), auto) [main-start] min(720px, calc(100% - max(8vw, 40px))) [main-end] minmax(max(4vw, 20px), auto) [full-end] }
      .gh-canvas > * { grid-column: main-start / main-end }`,
    put: (html) => `<!--kg-card-begin: html-->${html}<!--kg-card-end: html-->`,
    body: ['<section class="gh-content gh-canvas">', '</section>'],
  },
  'Ghost, by the address': {
    style: `.gh-content { padding: 0 20px; max-width: 720px; margin: auto }
      .kg-embed-card { display: flex; flex-direction: column; align-items: center; width: 100%; margin: 0 }`,
    put: (html) => `<figure class="kg-card kg-embed-card">${html}</figure>`,
    body: ['<section class="gh-content">', '</section>'],
  },
};

test.for(Object.entries(SYSTEMS).map(([name, system], place) => ({ name, place, ...system })))(
  'in $name',
  async ({ place, style, put, body = ['', ''] }) => {
    // Each of the sorts, and long and short; the page of another system has others.
    const shown = all.filter((_, index) => index % 8 === place);
    const frames = shown.map(({ html }) => put(html.replaceAll(' loading="lazy"', '')));
    expect(frames.join('')).not.toMatch(/<script|\son\w+=/);
    const page = { style, body: body[0] + frames.join('\n') + body[1], count: shown.length };
    expect(await findMisfits(opened.browser, page)).toEqual([]);
  },
);

test('the size that is told is that of the frame without its style', () => {
  for (const { html, width, height } of all) {
    expect(width).toBe(300);
    expect(html).toContain(` height="${String(height)}"`);
    expect(html).not.toContain(' width="');
  }
});

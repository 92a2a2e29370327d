/** What a publisher’s own page may ask: the publication as it was read, and what stands on every page. */
import { getPageContext } from './astro/current.ts';
import { toContext, toPageContext, type Context } from './site/context.ts';
import { type Frame, toPageFrame } from './site/parts/frame/frame.ts';

export type { Context, Frame };

/** Without the marks of `src/words/marks.ts`: a page may also be a file that is no HTML. */
export function getContext(): Context {
  const { publication, siteUrl } = getPageContext();
  return toContext(publication, siteUrl);
}

export function toFrame({ publication, siteUrl }: Context): Frame {
  return toPageFrame(toPageContext(publication, siteUrl));
}

import { PRINTERS } from './component-html.ts';
import { absolutize } from './absolutize.ts';
import type { Segment } from './segments.ts';

/** What printing without pages needs to know of the publication. */
export interface Resolve {
  /** The name and the page of an entity. */
  readonly entity: (id: string) => { readonly name: string; readonly url: string } | undefined;
  /** The title and the page at an address of this site, such as `/topics/tariffs` or `coverage`. */
  readonly address: (path: string) => { readonly title: string; readonly url: string } | undefined;
  /** Any address, as it stands in a body or comes from the two above, as an absolute one. */
  readonly absolute: (url: string) => string;
  /** The address of an image by the `src` of its `Figure`, or `undefined` if it is not published. */
  readonly image: (src: string) => string | undefined;
  /** Where the words of a statement can be read, by its id. */
  readonly cite?: (statement: string) => string | undefined;
}

/**
 * The same segments as plain HTML with absolute addresses, for feeds and saved copies: no scripts, styles or classes
 * are needed to read it. Whatever `resolve` does not know is printed as its words, without a link.
 */
export function toHtml(segments: readonly Segment[], resolve: Resolve): string {
  return segments
    .map((segment) =>
      'html' in segment
        ? absolutize(segment.html, resolve.absolute)
        : PRINTERS[segment.component](segment, { html: toHtml(segment.children, resolve) }, resolve)
            .html,
    )
    .join('');
}

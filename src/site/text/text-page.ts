/** A page of text, of the content or of `src/pages`: its name, its first sentence, its sections. */
import type { Thing } from '../../model/thing.ts';
import type { Context } from '../context.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import type { Link } from '../parts/link.ts';

/** What Astro tells of an MDX page. */
export interface TextPageInput {
  readonly path: string;
  readonly frontmatter: { readonly title: string; readonly summary: string };
  readonly headings: readonly {
    readonly depth: number;
    readonly slug: string;
    readonly text: string;
  }[];
}

export interface TextPageView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly Link[];
}

export function toTextPageView(
  context: Context,
  { path, frontmatter: { title, summary }, headings }: TextPageInput,
  about?: Thing,
): TextPageView {
  return {
    frame: toFrame(context),
    head: toHead(context, { title, description: summary, path, ...(about && { about }) }),
    title,
    summary,
    sections: headings
      .filter(({ depth }) => depth === 2)
      .map(({ text, slug }) => ({ text, url: `#${slug}` })),
  };
}

/** The page for an address that has none. */
import { NOT_FOUND_URL } from '../addresses/pages.ts';
import type { Context } from '../context.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import { toRiver, type RiverItem } from '../parts/list/river.ts';

export interface NotFoundView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly latest: readonly RiverItem[];
  readonly total: number;
}

const LATEST = 10;

export function toNotFoundView(context: Context): NotFoundView {
  const { items } = context.publication;
  const { title } = context.words.notFound;
  return {
    frame: toFrame(context),
    head: toHead(context, { title, description: title, path: NOT_FOUND_URL, noindex: true }),
    title,
    latest: toRiver(context, items.slice(0, LATEST)),
    total: items.length,
  };
}

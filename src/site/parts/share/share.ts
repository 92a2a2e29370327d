/** How a page, or one statement on it, is passed on. */
import { type FrameSort, toFrameHtml } from '../../../model/embeds.ts';
import { toOembedUrl, toStatementEmbedUrl } from '../../addresses/pages.ts';
import { hasEmbeds } from '../../../model/publication.ts';
import { addTextFragment, findPiece, type Statement } from '../../../model/statements/statement.ts';
import { toAbsolute, type Context } from '../../context.ts';
import type { Alternate } from '../frame/head.ts';

export interface Share {
  /** Of the page, absolute. */
  readonly url: string;
  /** The page for frames, and the element that shows it. */
  readonly embed:
    | { readonly url: string; readonly code: string; readonly figure: string | undefined }
    | undefined;
}

export interface ShareOf {
  readonly url: string;
  readonly title: string;
  /** What of it can stand in a frame, and where that is. */
  readonly framed?: {
    readonly sort: FrameSort;
    readonly url: string;
    /** Its figure by itself. */
    readonly figure?: string | undefined;
  };
}

export function toShare(context: Context, { url, title, framed }: ShareOf): Share {
  const isFramed = framed !== undefined && hasEmbeds(context.publication);
  return {
    url: toAbsolute(context, url),
    embed: isFramed
      ? {
          url: framed.url,
          code: toFrameHtml({ src: toAbsolute(context, framed.url), title, sort: framed.sort }),
          figure: framed.figure,
        }
      : undefined,
  };
}

export interface ShareStatement {
  /** The words where they were published, if anybody can read them there; else their place here. Absolute. */
  readonly url: string;
  /** The page for frames, if there is one. */
  readonly embed: string | undefined;
}

export function toShareStatement(context: Context, statement: Statement): ShareStatement {
  const { kind, words, original, address, item, id } = statement;
  const piece = findPiece(statement);
  const isOpen = kind === 'quote' && piece?.access === 'free' && piece.url !== undefined;
  return {
    url: isOpen ? addTextFragment(piece.url, original ?? words) : toAbsolute(context, address),
    embed: hasEmbeds(context.publication) ? toStatementEmbedUrl(item.url, id) : undefined,
  };
}

/** What tells a program that the page can stand in a frame. */
export function listOembedTwins(
  context: Context,
  { url, title }: { readonly url: string; readonly title: string },
): Alternate[] {
  if (!hasEmbeds(context.publication)) return [];
  return [{ type: 'application/json+oembed', title, url: toAbsolute(context, toOembedUrl(url)) }];
}

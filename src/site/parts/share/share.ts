import { type Framed, toFrameHtml } from '../../../model/embeds.ts';
import { toOembedUrl, toStatementEmbedUrl } from '../../addresses/pages.ts';
import { hasEmbeds } from '../../../model/publication.ts';
import { addTextFragment, findPiece, type Statement } from '../../../model/statements/statement.ts';
import { toAbsolute, type Context } from '../../context.ts';
import { toFrameSize } from '../embed/frame-size.ts';
import type { Alternate } from '../frame/head.ts';

export type Share = ReturnType<typeof toShare>;

interface ShareOf {
  readonly url: string;
  readonly title: string;
  readonly framed?: Framed & { readonly url: string; readonly figure?: string | undefined };
}

export function toShare(context: Context, { url, title, framed }: ShareOf) {
  const isFramed = framed !== undefined && hasEmbeds(context.publication);
  return {
    // Absolute.
    url: toAbsolute(context, url),
    embed: isFramed
      ? {
          url: framed.url,
          code: toFrameHtml({
            src: toAbsolute(context, framed.url),
            title,
            size: toFrameSize(context, framed),
          }),
          figure: framed.figure,
        }
      : undefined,
  };
}

export type ShareStatement = ReturnType<typeof toShareStatement>;

export function toShareStatement(context: Context, statement: Statement) {
  const { kind, words, original, address, item, id } = statement;
  const piece = findPiece(statement);
  const isOpen = kind === 'quote' && piece?.access === 'free' && piece.url !== undefined;
  return {
    // Where the words were published, if they are free to read; else their place here. Absolute.
    url: isOpen ? addTextFragment(piece.url, original ?? words) : toAbsolute(context, address),
    embed: hasEmbeds(context.publication) ? toStatementEmbedUrl(item.url, id) : undefined,
  };
}

/** Announces to programs that the page can be embedded (oEmbed). */
export function listOembedAlternates(
  context: Context,
  { url, title }: { readonly url: string; readonly title: string },
): Alternate[] {
  if (!hasEmbeds(context.publication)) return [];
  return [{ type: 'application/json+oembed', title, url: toAbsolute(context, toOembedUrl(url)) }];
}

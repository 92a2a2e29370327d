import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';

const TAG = /<[a-z0-9]+(?: [a-z-]+(?:="[^"]*")?)+>/g;

/**
 * Hast as HTML by `hast-util-to-html`: every value in double quotes, every reference hexadecimal. It leaves `<` and
 * `>` in values as they are, which HTML allows; here they are escaped too, so that `<` always starts a tag and `>`
 * always ends one, for whoever searches the text. Nodes of type `raw` must come from here.
 */
export function serialize(tree: Nodes): string {
  const html = toHtml(tree, { allowDangerousHtml: true });
  return /="[^"]*[<>]/.test(html) ? html.replace(TAG, escapeValues) : html;
}

function escapeValues(tag: string): string {
  return `<${tag.slice(1, -1).replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;')}>`;
}

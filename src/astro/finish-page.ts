/** The last hand on a page, once it is printed or rendered: what depends on where the site stands and on its host. */
import { printInHtml } from '../model/addresses/print-in.ts';
import { toBase } from '../model/addresses/print.ts';
import { toHeaderRules } from '../outputs/headers.ts';
import { addPolicy } from '../outputs/policy-meta.ts';
import type { Context } from '../subjects/context.ts';

/** Gives what is published of the page at `url`. */
export type FinishPage = (url: string, html: string) => string;

export function toFinish(context: Context): FinishPage {
  const base = toBase(context);
  const { host, allow } = context.publication.about;
  const rules = host === 'pages' ? toHeaderRules(allow) : undefined;
  return (url, html) => printInHtml(rules ? addPolicy(html, url, rules) : html, base);
}

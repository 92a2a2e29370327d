/** The last hand on a page, once it is printed or rendered: what depends on where the site stands, on its host and on its language. */
import { printInHtml, toBase } from '../site/addresses/print.ts';
import { addPolicy, toHeaderRules } from '../outputs/headers.ts';
import type { Context } from '../site/context.ts';
import { toJoinStops } from './join-stops.ts';
import { toMarkLanguages } from './mark-languages.ts';

/** Gives what is published of the page at `url`. */
export type FinishPage = (url: string, html: string) => string;

export function toFinish(context: Context): FinishPage {
  const base = toBase(context);
  const { about, forDesk } = context.publication;
  const rules =
    about.host === 'pages' ? toHeaderRules(about.allow, forDesk, about.embeds) : undefined;
  const join = toJoinStops(context.language);
  const mark = toMarkLanguages(context);
  return (url, html) => {
    const joined = join ? join(html) : html;
    const marked = mark ? mark(joined) : joined;
    return printInHtml(rules ? addPolicy(marked, url, rules) : marked, base);
  };
}

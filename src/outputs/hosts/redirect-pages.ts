/** Old addresses as pages that lead on, for hosts that can redirect nobody. */
import { toHtmlUrl, toPath } from '../../site/addresses/files.ts';
import type { Redirect } from '../../model/redirects.ts';
import { toAbsolute, toBase, toPrinted, type Context } from '../context.ts';
import { toHeaderRules } from '../headers.ts';
import type { OutputFile } from '../output-file.ts';
import { toPolicyMeta } from '../policy-meta.ts';
import { element } from '../print/xml.ts';
import { toDirection } from '../../time/words/direction.ts';

export function listRedirectPages(context: Context): OutputFile[] {
  const { byUrl, redirects } = context.publication;
  return redirects.map((one) => ({
    path: toPath(toHtmlUrl(one.from)),
    body: toRedirectPage(context, one, byUrl.get(one.to)?.caption ?? toAbsolute(context, one.to)),
  }));
}

/** A page that leads on at once, and says `caption` where it does not. */
export function toRedirectPage(context: Context, { from, to }: Redirect, caption: string): string {
  const { about } = context.publication;
  const url = toPrinted(toBase(context), to);
  const page = element(
    'html',
    { lang: about.language, dir: toDirection(about.language) === 'rtl' ? 'rtl' : undefined },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      toPolicyMeta(from, toHeaderRules(about.allow)),
      element('title', {}, caption),
      element('meta', { name: 'robots', content: 'noindex' }),
      element('link', { rel: 'canonical', href: toAbsolute(context, to.replace(/#.*/, '')) }),
      element('meta', { 'http-equiv': 'refresh', content: `0; url=${url}` }),
    ),
    element('body', {}, element('p', {}, element('a', { href: url }, caption))),
  );
  return `<!doctype html>\n${page.xml}\n`;
}

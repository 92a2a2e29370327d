/** Old addresses as pages that lead on, for hosts that can redirect nobody. */
import { toHtmlUrl, toPath } from '../../model/addresses/files.ts';
import { toAbsolute, toBase, toPrinted, type Context } from '../context.ts';
import { toHeaderRules } from '../headers.ts';
import type { OutputFile } from '../output-file.ts';
import { toPolicyMeta } from '../policy-meta.ts';
import { element } from '../print/xml.ts';
import { toDirection } from '../../words/direction.ts';

export function listRedirectPages(context: Context): OutputFile[] {
  const { about, byUrl, redirects } = context.publication;
  const rules = toHeaderRules(about.allow);
  return redirects.map(({ from, to }) => {
    const url = toPrinted(toBase(context), to);
    const caption = byUrl.get(to)?.caption ?? toAbsolute(context, to);
    const page = element(
      'html',
      { lang: about.language, dir: toDirection(about.language) === 'rtl' ? 'rtl' : undefined },
      element(
        'head',
        {},
        element('meta', { charset: 'utf-8' }),
        toPolicyMeta(from, rules),
        element('title', {}, caption),
        element('meta', { name: 'robots', content: 'noindex' }),
        element('link', { rel: 'canonical', href: toAbsolute(context, to) }),
        element('meta', { 'http-equiv': 'refresh', content: `0; url=${url}` }),
      ),
      element('body', {}, element('p', {}, element('a', { href: url }, caption))),
    );
    return { path: toPath(toHtmlUrl(from)), body: `<!doctype html>\n${page.xml}\n` };
  });
}

import { toBase, type Context } from '../context.ts';
import { toHeaderRules } from '../headers.ts';
import type { OutputFile } from '../output-file.ts';
import { toRedirectsFile } from '../redirects.ts';
import { toHeadersFile } from './headers-file.ts';
import { listRedirectPages } from './redirect-pages.ts';

/** What hosts read beside the site; servers of one's own take `toNginxSnippet` or `toCaddySnippet`. */
export function listHostFiles(context: Context): OutputFile[] {
  const { about, redirects, forDesk } = context.publication;
  const base = toBase(context);
  return [
    {
      path: '_headers',
      body: toHeadersFile(toHeaderRules(about.allow, forDesk, about.embeds), base),
    },
    { path: '_redirects', body: toRedirectsFile(redirects, base) },
    ...(about.host === 'pages' ? [NO_JEKYLL, ...listRedirectPages(context)] : []),
  ];
}

/** Else GitHub Pages leaves out what begins with an underscore, as `_astro/` does. */
const NO_JEKYLL: OutputFile = { path: '.nojekyll', body: '' };

import type { Context } from '../context.ts';
import { toHeaderRules } from '../headers.ts';
import type { OutputFile } from '../output-file.ts';
import { toRedirectsFile } from '../redirects.ts';
import { toHeadersFile } from './headers-file.ts';

/** What hosts read beside the site; servers of one's own take `toNginxSnippet` or `toCaddySnippet`. */
export function listHostFiles({ publication }: Context): OutputFile[] {
  return [
    { path: '_headers', body: toHeadersFile(toHeaderRules(publication.about.allow)) },
    { path: '_redirects', body: toRedirectsFile(publication.redirects) },
  ];
}

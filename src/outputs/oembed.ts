/** How other programs embed a frame (https://oembed.com, version 1.0): one file beside each page for embedding. */
import { FRONT_URL, toOembedUrl } from '../site/addresses/pages.ts';
import { toPath } from '../site/addresses/files.ts';
import { listEmbeds, toFrameHtml } from '../model/embeds.ts';
import { toAbsolute } from '../site/addresses/print.ts';
import { toContext } from '../site/context.ts';
import { toFrameSize } from '../site/parts/embed/frame-size.ts';
import type { OutputContext, OutputFile } from './output-file.ts';

export function listOembeds(context: OutputContext): OutputFile[] {
  const { name } = context.publication.about;
  const { publication, siteUrl } = context;
  const site = toContext(publication, siteUrl);
  return listEmbeds(publication).map((embedded) => {
    const { url, title } = embedded;
    const size = toFrameSize(site, embedded);
    const told = {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: name,
      provider_url: toAbsolute(context, FRONT_URL),
      html: toFrameHtml({ src: toAbsolute(context, url), title, size }),
      width: size.width,
      height: size.height,
    };
    return { path: toPath(toOembedUrl(url)), body: `${JSON.stringify(told, null, 2)}\n` };
  });
}

/** How other programs embed a frame (https://oembed.com, version 1.0): one file beside each page for embedding. */
import { FRONT_URL, toOembedUrl } from '../site/addresses/pages.ts';
import { toPath } from '../site/addresses/files.ts';
import { FRAME_SIZES, listEmbeds, toFrameHtml } from '../model/embeds.ts';
import { toAbsolute } from '../site/addresses/print.ts';
import type { OutputContext, OutputFile } from './output-file.ts';

export function listOembeds(context: OutputContext): OutputFile[] {
  const { name } = context.publication.about;
  return listEmbeds(context.publication).map(({ sort, url, title }) => {
    const size = FRAME_SIZES[sort];
    const told = {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: name,
      provider_url: toAbsolute(context, FRONT_URL),
      html: toFrameHtml({ src: toAbsolute(context, url), title, sort }),
      ...size,
    };
    return { path: toPath(toOembedUrl(url)), body: `${JSON.stringify(told, null, 2)}\n` };
  });
}

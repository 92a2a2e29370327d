/** MHTML (RFC 2557), the form in which browsers save a page with all that it shows. */
import PostalMime, { type Attachment } from 'postal-mime';

export interface Saved {
  readonly html: string;
  /** Where the browser was. */
  readonly url: string | undefined;
}

/** Whether a file begins as a saved page does: with fields of a message, of which one says that parts follow. */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  return /^[\w-]+:[^\n]*\n/.test(head) && /^content-type:\s*multipart\/related/im.test(head);
}

/** `undefined` if it holds no page. The parser puts together what stands in the fields and the parts, and opens nothing. */
export async function readMhtml(bytes: Uint8Array): Promise<Saved | undefined> {
  const message = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 16,
  });
  const find = (name: string) => message.headers.find(({ key }) => key === name)?.value.trim();
  const html = message.html ?? findPage(message.attachments);
  if (html === undefined) return undefined;
  return { html, url: find('snapshot-content-location') ?? find('content-location') };
}

function findPage(attachments: readonly Attachment[]): string | undefined {
  const page = attachments.find(({ mimeType }) => mimeType.startsWith('text/html'));
  if (page === undefined) return undefined;
  return typeof page.content === 'string' ? page.content : new TextDecoder().decode(page.content);
}

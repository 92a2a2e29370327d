/** Addresses of the pages that others show in frames: a statement, a question with its figure, a rate. */

export const EMBED_URL = '/embed';

/** Gives the frame of the page at `url`: of a question. */
export function toEmbedUrl(url: string): string {
  return `${EMBED_URL}${url}`;
}

/** Gives the frame of a statement, by the page of its item and its id. */
export function toStatementEmbedUrl(item: string, id: string): string {
  return `${EMBED_URL}/statements/${item.split('/').slice(2).join('/')}/${id}`;
}

/** Gives the frame of a rate: of a day (`2025-05-14`), else of a series as it stands. */
export function toRateEmbedUrl(series: string, day?: string): string {
  return [EMBED_URL, 'rates', series, ...(day === undefined ? [] : [day])].join('/');
}

/** Gives the frame of the record figure of the question at `url`. */
export function toFigureEmbedUrl(url: string): string {
  return `${EMBED_URL}/figures/${url.split('/').slice(2).join('/')}`;
}

/** Gives what tells other programs how to show a frame (https://oembed.com). */
export function toOembedUrl(embed: string): string {
  return `${embed}.json`;
}

/**
 * Whose request it is. Another page that is open in the browser can send requests to any port of this machine, and a name of
 * its own host can lead here: where drafts may be shown, it gets nothing that it could read.
 */

export interface AskedRequest {
  readonly method: string;
  /** Headers as Node gives them: names in small letters. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Foreign {
  readonly status: 403;
  readonly why: string;
  /** A page of others may just have a link that leads here. */
  readonly isLed?: true;
}

const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a `Host` names this machine, or is the name `configured`, at whatever port. */
export function isOwnHost(host: string | undefined, configured?: string): boolean {
  const name = URL.parse(`http://${host ?? ''}`)?.hostname;
  return name !== undefined && [...OWN_NAMES, configured].includes(name);
}

/** `undefined` for a request of our own pages, or of somebody who has typed the address. */
export function findForeign(
  { headers }: AskedRequest,
  isOurs: (host: string) => boolean,
): Foreign | undefined {
  const { host, origin } = headers;
  if (typeof host !== 'string' || !isOurs(host))
    return { status: 403, why: 'this server answers at localhost alone' };
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`)
    return { status: 403, why: 'another page asked' };
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none'
    ? undefined
    : { status: 403, why: 'another page led here; open this address yourself', isLed: true };
}

/** Whether a link on some page, or in a mail, has led here, in a window of its own: who wrote the link can read nothing of it. */
export function isVisit({ method, headers }: AskedRequest): boolean {
  return (
    method === 'GET' &&
    headers.origin === undefined &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  );
}

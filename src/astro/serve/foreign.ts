/**
 * Detects requests from other sites. Any page open in the browser can send requests to local ports, and a foreign host
 * name can lead here. Where drafts may be shown, such requests get nothing readable.
 */

export interface AskedRequest {
  readonly method: string;
  /** Headers as in Node, with lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Foreign {
  readonly status: 403;
  readonly why: string;
  /** Another page may only have linked here. */
  readonly isLed?: true;
}

const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a `Host` names this machine or equals `configured`, at any port. */
export function isOwnHost(host: string | undefined, configured?: string): boolean {
  const name = URL.parse(`http://${host ?? ''}`)?.hostname;
  return name !== undefined && [...OWN_NAMES, configured].includes(name);
}

/** `undefined` for a request from our own pages or a typed address. */
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

/**
 * Whether a link on some page or in an email led here in its own window, of which the linking page can read nothing.
 */
export function isVisit({ method, headers }: AskedRequest): boolean {
  return (
    method === 'GET' &&
    headers.origin === undefined &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  );
}

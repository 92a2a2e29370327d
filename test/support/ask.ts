/** Sends requests exactly as written: `fetch` would clean the path. */
import { request, type IncomingHttpHeaders } from 'node:http';
import { request as requestSafely } from 'node:https';

export interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The certificate of a server that speaks TLS. */
  readonly ca?: Buffer | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The answer of the local server at `port`. */
export function ask(
  port: number,
  { path, method = 'GET', headers = {}, ca }: Asked,
): Promise<Answer> {
  const asked = { host: '127.0.0.1', port, path, method, headers, agent: false };
  const safely = { ...asked, ca, servername: headers.Host };
  return new Promise((resolve, reject) => {
    (ca === undefined ? request : requestSafely)(safely, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers: received } = response;
        resolve({ status: statusCode, headers: received, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

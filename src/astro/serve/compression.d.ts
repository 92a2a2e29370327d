/** What the preview uses of the package `compression`; its own types would bring all of Express. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  // eslint-disable-next-line no-restricted-exports -- that is how the package exports it
  export default function compression(options: {
    /** Whether the answer may be packed; asked when its status is known. */
    filter: (request: IncomingMessage, response: ServerResponse) => boolean;
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

import type { ServerResponse } from 'node:http';
import { toHeaders } from '../../outputs/headers.ts';
import { findMediaType } from '../../outputs/media-types.ts';

/** Answers with a picture as soon as it is drawn, and hands on what went wrong. */
export function sendPicture(
  path: string,
  response: ServerResponse,
  drawn: Promise<Buffer>,
  next: (error: unknown) => void,
): void {
  drawn.then((bytes) => {
    response.setHeader('Content-Type', findMediaType(path)?.type ?? '');
    // Its name changes with it here as well, so that a page that is shown again does not have it drawn again.
    response.setHeader('Cache-Control', toHeaders(path)['Cache-Control'] ?? '');
    response.end(bytes);
  }, next);
}

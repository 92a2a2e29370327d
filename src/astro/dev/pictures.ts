/** Pictures in dev: drawn when they are asked for, from the content as it is. */
import type { ServerResponse } from 'node:http';
import { toAssetUrl } from '../../site/addresses/files.ts';
import { drawVariant, readPicture } from '../../build/draw-pictures.ts';
import { listShownVariants, type ShownVariant } from '../../build/pictures.ts';
import type { Reading, Session } from '../../build/session.ts';
import { sendPicture } from './send-picture.ts';

const FOLDER = toAssetUrl('');

const SHOWN = new WeakMap<Reading, ReadonlyMap<string, ShownVariant>>();

export function servePictures(
  session: Session,
  path: string,
  response: ServerResponse,
  next: (error?: unknown) => void,
): void {
  const variant = path.startsWith(FOLDER)
    ? shownIn(session).get(path.slice(FOLDER.length))
    : undefined;
  if (variant === undefined) next();
  else sendPicture(path, response, draw(session, variant), next);
}

async function draw({ settings }: Session, variant: ShownVariant): Promise<Buffer> {
  return await drawVariant(readPicture(settings.contentDir, variant.file, variant.digest), variant);
}

/** Every picture of a page is asked for by itself. */
function shownIn(session: Session): ReadonlyMap<string, ShownVariant> {
  const reading = session.read();
  const shown = SHOWN.get(reading) ?? listShownVariants(session);
  SHOWN.set(reading, shown);
  return shown;
}

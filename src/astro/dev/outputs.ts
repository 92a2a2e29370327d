/** Outputs, pictures and cards in dev: made when they are asked for, from the content as it is. */
import type { ServerResponse } from 'node:http';
import { drawOneCard } from '../../build/draw-cards.ts';
import {
  drawVariant,
  listShownVariants,
  readPicture,
  type ShownVariant,
} from '../../build/draw-pictures.ts';
import { listIcons } from '../../build/icons.ts';
import type { Reading, Session } from '../../build/session.ts';
import type { Card } from '../../cards/card.ts';
import { perObject } from '../../content/problems/memoize.ts';
import { findAskedUrl } from '../../model/days/day-pages.ts';
import type { Publication } from '../../model/publication.ts';
import { listOutputs } from '../../outputs/all-outputs.ts';
import { toHeaders } from '../../outputs/headers.ts';
import { listLook } from '../../outputs/look-css.ts';
import { findMediaType } from '../../outputs/media-types.ts';
import type { OutputFile } from '../../outputs/output-file.ts';
import {
  FEED_STYLE_URL,
  ICON_SVG_URL,
  ICON_URL,
  LOOK_URL,
  toAssetUrl,
  toFileUrl,
  toPath,
} from '../../site/addresses/files.ts';
import { DAYS_URL } from '../../site/addresses/pages.ts';
import { toBase, toPrinted } from '../../site/addresses/print.ts';
import { toContext } from '../../site/context.ts';
import { listCards } from '../../site/parts/cards/page-cards.ts';

/** Making all outputs takes most of a second at 10,000 items, so a page or a module must not ask for them. */
const OUTPUT = /^\/(?!@|src\/|node_modules\/).*\.(xml|json|txt|ics|bib|ris|csv|opml|md)$/;

/** A day without a page is told of on another. */
const DAY = new RegExp(`^${DAYS_URL}/(\\d{4}-\\d\\d-\\d\\d)$`);

/** Asked for by every page; the publication’s own are served as files before this is asked. */
const ICONS: readonly string[] = [ICON_URL, ICON_SVG_URL];

export function serveOutputs(
  session: Session,
  path: string,
  response: ServerResponse,
  next: () => void,
): void {
  const { publication } = session.read();
  const [, on] = DAY.exec(path) ?? [];
  const asked = publication && on && findAskedUrl(publication, on);
  if (publication && asked && asked !== path) {
    const context = toContext(publication, session.settings.siteUrl);
    response.writeHead(302, { Location: toPrinted(toBase(context), asked) }).end();
    return;
  }
  const icon = ICONS.includes(path)
    ? listIcons(session.settings).find((one) => toFileUrl(one.path) === path)
    : undefined;
  const file = icon ?? (publication && findOutput(session, publication, path));
  if (file === undefined) {
    next();
    return;
  }
  response.setHeader('Content-Type', findMediaType(file.path)?.type ?? 'text/plain');
  response.end(file.body);
}

function findOutput(
  session: Session,
  publication: Publication,
  path: string,
): OutputFile | undefined {
  // Every page of a publication with a look of its own asks for this one.
  if (path === LOOK_URL) return listLook(toContext(publication, session.settings.siteUrl))[0];
  if (!OUTPUT.test(path) && path !== FEED_STYLE_URL) return undefined;
  return outputsOf(session)(publication).get(toPath(path));
}

const outputsOf = perObject(({ settings }: Session) =>
  perObject((publication: Publication) => {
    const files = listOutputs(toContext(publication, settings.siteUrl), []);
    return new Map(files.map((file) => [file.path, file]));
  }),
);

const FOLDER = toAssetUrl('');

/** Answers with a picture or a card as soon as it is drawn from the content as it is, and hands on what went wrong. */
export function servePictures(
  session: Session,
  path: string,
  response: ServerResponse,
  next: (error?: unknown) => void,
): void {
  const drawn = path.startsWith(FOLDER) ? draw(session, path.slice(FOLDER.length)) : undefined;
  if (drawn === undefined) next();
  else
    drawn.then((bytes) => {
      response.setHeader('Content-Type', findMediaType(path)?.type ?? '');
      // Its name changes with it here as well, so that a page that is shown again does not have it drawn again.
      response.setHeader('Cache-Control', toHeaders(path)['Cache-Control'] ?? '');
      response.end(bytes);
    }, next);
}

function draw(session: Session, name: string): Promise<Buffer> | undefined {
  const reading = session.read();
  const variant = variantsIn(reading).get(name);
  if (variant !== undefined) return drawShown(session, variant);
  const card = name.startsWith('card.') ? cardsIn(session)(reading).get(name) : undefined;
  return card && drawOneCard(session, card);
}

async function drawShown({ settings }: Session, variant: ShownVariant): Promise<Buffer> {
  return await drawVariant(readPicture(settings.contentDir, variant.file, variant.digest), variant);
}

/** Every picture of a page is asked for by itself. */
const variantsIn = perObject<Reading, ReadonlyMap<string, ShownVariant>>(listShownVariants);

/** All are made to find one: whoever looks at a card looks at the next. */
const cardsIn = perObject(({ settings }: Session) =>
  perObject(({ publication }: Reading) =>
    publication === undefined
      ? new Map<string, Card>()
      : listCards(toContext(publication, settings.siteUrl)).cards,
  ),
);

/** Outputs, pictures and cards in dev, made on request from the current content. */
import { drawOneCard } from '../../build/draw-cards.ts';
import {
  drawVariant,
  listShownVariants,
  readPicture,
  type ShownVariant,
} from '../../build/draw-pictures.ts';
import { type Icon, listIcons } from '../../build/icons.ts';
import type { ContentReading, Session } from '../../build/session.ts';
import type { Settings } from '../../build/settings.ts';
import type { Card } from '../../cards/card.ts';
import { perObject } from '../../content/problems/memoize.ts';
import { findAskedUrl } from '../../model/days/day-pages.ts';
import type { Publication } from '../../model/publication.ts';
import { listOutputs } from '../../outputs/all-outputs.ts';
import { toHeaders } from '../../outputs/headers.ts';
import { listLook } from '../../outputs/look-css.ts';
import { findMediaType } from '../../site/addresses/media-types.ts';
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
import { listCards } from '../../site/cards.ts';
import type { DevAnswer } from './requests.ts';

/** Making all outputs takes almost a second at 10,000 items, so requests for pages and modules must not match. */
const OUTPUT = /^\/(?!@|src\/|node_modules\/).*\.(xml|json|txt|ics|bib|ris|csv|opml|md|svg)$/;

/** A day without a page redirects to another. */
const DAY = new RegExp(`^${DAYS_URL}/(\\d{4}-\\d\\d-\\d\\d)$`);

/** Requested by every page; Vite has already served the publication's own. */
const ICONS: readonly string[] = [ICON_URL, ICON_SVG_URL];

export function findOutput({ settings, read }: Session, path: string): DevAnswer | undefined {
  const { publication } = read();
  const icon = ICONS.includes(path)
    ? listIcons(settings).find((one) => toFileUrl(one.path) === path)
    : undefined;
  if (icon !== undefined || publication === undefined) return icon && toAnswer(icon);
  const [, on] = DAY.exec(path) ?? [];
  const asked = on && findAskedUrl(publication, on);
  if (asked && asked !== path) {
    const base = toBase(toContext(publication, settings.siteUrl));
    return { status: 302, headers: { Location: toPrinted(base, asked) } };
  }
  // Every page of a publication with its own look requests this file.
  const file =
    path === LOOK_URL
      ? listLook(toContext(publication, settings.siteUrl))[0]
      : OUTPUT.test(path) || path === FEED_STYLE_URL
        ? outputsOf(settings)(publication).get(toPath(path))
        : undefined;
  return file && toAnswer(file);
}

function toAnswer({ path, body }: OutputFile | Icon): DevAnswer {
  return { body, headers: { 'Content-Type': findMediaType(path)?.type ?? 'text/plain' } };
}

const outputsOf = perObject((settings: Settings) =>
  perObject((publication: Publication) => {
    const files = listOutputs(toContext(publication, settings.siteUrl), []);
    return new Map(files.map((file) => [file.path, file]));
  }),
);

const FOLDER = toAssetUrl('');

/** A picture or a card, drawn from the current content. */
export async function findPicture(session: Session, path: string): Promise<DevAnswer | undefined> {
  const drawn = path.startsWith(FOLDER) ? draw(session, path.slice(FOLDER.length)) : undefined;
  return drawn && toLastingAnswer(path, await drawn);
}

/** Its name changes with its bytes, so browsers may cache it, and reloading a page redraws nothing. */
export function toLastingAnswer(path: string, body: Buffer): DevAnswer {
  const headers = {
    'Content-Type': findMediaType(path)?.type ?? '',
    'Cache-Control': toHeaders(path)['Cache-Control'],
  };
  return { body, headers };
}

function draw(session: Session, name: string): Promise<Buffer> | undefined {
  const reading = session.read();
  const variant = variantsIn(reading).get(name);
  if (variant !== undefined) {
    const bytes = readPicture(session.settings.contentDir, variant.file, variant.digest);
    return drawVariant(bytes, variant);
  }
  const card = name.startsWith('card.') ? cardsIn(session)(reading).get(name) : undefined;
  return card && drawOneCard(session, card);
}

/** Memoized, since each picture of a page is a separate request. */
const variantsIn = perObject<ContentReading, ReadonlyMap<string, ShownVariant>>(listShownVariants);

/** Lists all cards to find one, since an editor who looks at one will look at the next. */
const cardsIn = perObject(({ settings }: Session) =>
  perObject(({ publication }: ContentReading) =>
    publication === undefined
      ? new Map<string, Card>()
      : listCards(toContext(publication, settings.siteUrl)).cards,
  ),
);

/** Outputs in dev: made when asked for, from the content as it is. */
import type { ServerResponse } from 'node:http';
import {
  FEED_STYLE_URL,
  ICON_SVG_URL,
  ICON_URL,
  LOOK_URL,
  toFileUrl,
  toPath,
} from '../../site/addresses/files.ts';
import { DAYS_URL } from '../../site/addresses/pages.ts';
import { toBase, toPrinted } from '../../site/addresses/print.ts';
import { findAskedUrl } from '../../model/days/day-pages.ts';
import { listOutputs } from '../../outputs/all-outputs.ts';
import { listLook } from '../../outputs/look-css.ts';
import { findMediaType } from '../../outputs/media-types.ts';
import type { OutputFile } from '../../outputs/output-file.ts';
import type { Publication } from '../../model/publication.ts';
import { toContext } from '../../site/context.ts';
import { listIcons } from '../../build/icons.ts';
import type { Session } from '../../build/session.ts';

/** Making all outputs takes most of a second at 10,000 items, so a page or a module must not ask for them. */
const OUTPUT = /^\/(?!@|src\/|node_modules\/).*\.(xml|json|txt|ics|bib|ris|csv|opml|md)$/;

/** A day without a page is told of on another. */
const DAY = new RegExp(`^${DAYS_URL}/(\\d{4}-\\d\\d-\\d\\d)$`);

/** Asked for by every page; the publication’s own are served as files before this is asked. */
const ICONS: readonly string[] = [ICON_URL, ICON_SVG_URL];

const MADE = new WeakMap<Publication, ReadonlyMap<string, OutputFile>>();

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
  return outputsOf(session, publication).get(toPath(path));
}

function outputsOf(
  { settings }: Session,
  publication: Publication,
): ReadonlyMap<string, OutputFile> {
  const known = MADE.get(publication);
  if (known !== undefined) return known;
  const files = listOutputs(toContext(publication, settings.siteUrl), []);
  const made = new Map(files.map((file) => [file.path, file]));
  MADE.set(publication, made);
  return made;
}

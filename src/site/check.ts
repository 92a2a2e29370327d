/** Everything that can be wrong with a publication, pictures included. */
import { findImageFault, toImagePath, type ImageFault } from '../disk/check-images.ts';
import { toShownPath } from '../disk/read-file.ts';
import { findAt, listFields, toFieldName, type FieldPath } from '../kinds/relations.ts';
import type { Entry } from '../model/entry.ts';
import { limitProblems } from '../problems/limit.ts';
import type { Problem } from '../problems/problem.ts';
import { openPlaces } from './locate.ts';
import { findReleaseProblems } from './released.ts';
import type { Session } from './session.ts';

export async function checkPublication(session: Session): Promise<readonly Problem[]> {
  const { problems } = session.read();
  const found = await findImageProblems(session);
  return limitProblems([...problems, ...found, ...findReleaseProblems(session)]);
}

interface Named {
  readonly entry: Entry;
  readonly src: string;
  readonly at: FieldPath | { readonly line: number; readonly column: number };
}

async function findImageProblems(session: Session): Promise<Problem[]> {
  const dir = session.settings.contentDir;
  const { entries, images } = session.read();
  const known = new Set(images);
  const named = entries.flatMap(listNamed);
  const placesOf = openPlaces(dir);
  const problems: Problem[] = [];
  for (const { entry, src, at } of named) {
    const fault = await recallFault(session, entry.inside, src, known);
    if (fault === undefined) continue;
    const place = 'line' in at ? at : placesOf(entry).ofField(at);
    problems.push({
      path: entry.path,
      line: place.line,
      column: place.column,
      field: 'line' in at ? 'Figure src' : toFieldName(at),
      severity: 'error',
      ...fault,
    });
  }
  const used = new Set(named.map(({ entry, src }) => toImagePath(entry.inside, src)));
  return [
    ...problems,
    ...images.filter((image) => !used.has(image)).map((image) => unused(toShownPath(dir, image))),
  ];
}

const FAULTS = new WeakMap<Session, Map<string, ImageFault | undefined>>();

/** The dev server asks after every save, and a picture is read whole, so one that is there is read once. */
async function recallFault(
  session: Session,
  from: string,
  src: string,
  known: ReadonlySet<string>,
): Promise<ImageFault | undefined> {
  const { contentDir } = session.settings;
  const inside = toImagePath(from, src);
  if (inside === undefined || !known.has(inside))
    return await findImageFault(contentDir, from, src, known);
  const faults = FAULTS.get(session) ?? new Map<string, ImageFault | undefined>();
  FAULTS.set(session, faults);
  const key = `${session.stampOf(inside)} ${src}`;
  if (!faults.has(key)) faults.set(key, await findImageFault(contentDir, from, src, known));
  return faults.get(key);
}

/** The pictures that one entry names, in its front matter and in its body. */
function listNamed(entry: Entry): Named[] {
  const fields = listFields(entry.kind).filter(({ meta }) => meta.image === true);
  return [
    ...fields.flatMap(({ pattern }) =>
      findAt(entry.data, pattern).map(({ path, value }) => ({ entry, src: value, at: path })),
    ),
    // A path that leads outside is refused where the body is read.
    ...entry.facts.figures
      .filter(({ src }) => toImagePath(entry.inside, src) !== undefined)
      .map(({ src, place }) => ({ entry, src, at: place })),
  ];
}

function unused(path: string): Problem {
  return {
    path,
    line: 1,
    column: 1,
    field: '',
    code: 'image.unused',
    severity: 'warning',
    message: 'is not named by any entry',
    remedy: 'name it, or delete it',
  };
}

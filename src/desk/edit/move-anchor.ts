/** Gives a statement, a position of a question or a step of a measure another name; the old one leads on from `was`. */
import { toFieldName, type FieldPath } from '../../content/kinds/relations.ts';
import { toThingUrl } from '../../site/addresses/things.ts';
import { addToList } from './add-to-list.ts';
import { openBody } from './body.ts';
import { EditError, inFile } from './edit-error.ts';
import { openFields } from './fields.ts';
import type { ContentText, Moved, Named } from './move-entry.ts';
import { renameField } from './rename-field.ts';
import { renameIn, type Renaming } from './renaming.ts';
import { getStatement, setAttribute } from './set-attribute.ts';
import { setField } from './set-field.ts';
import { getAt } from './value.ts';

/**
 * Renames the anchor `from` of an entry to `to`. `keepsOld` notes the old name in `was`. Throws EditError, and nothing is
 * renamed, where there is no such anchor, the name is taken, or a reference cannot be changed alone.
 */
export function moveAnchor(
  files: readonly ContentText[],
  site: string,
  { kind, id }: Named,
  {
    from,
    to,
    keepsOld,
  }: { readonly from: string; readonly to: string; readonly keepsOld: boolean },
): Moved {
  const url = toThingUrl(kind, id);
  const own = files.find((file) => file.url === url);
  if (own === undefined) throw new EditError(`nothing is at ${url}`, 'look at the address');
  const rename = { coverage: renameStatement, question: renamePosition, measure: renameStep };
  if (!Object.hasOwn(rename, kind))
    throw new EditError(
      `${own.inside} has no anchors of its own`,
      'name a statement of an item, a position of a question or a step of a measure',
    );
  const renamed = rename[kind as keyof typeof rename](own, from, to, keepsOld);
  const renaming: Renaming = {
    toId: () => undefined,
    toAddress: (address) => (address === `${url}#${from}` ? `${url}#${to}` : undefined),
    ...(kind === 'question' && {
      toPosition: (question, position) => (question === id && position === from ? to : undefined),
    }),
  };
  const texts = new Map<string, string | undefined>();
  for (const file of files) {
    const before = file === own ? { ...file, text: renamed } : file;
    if (file !== own && !file.text.includes(from)) continue;
    const text = inFile(file.inside, () => renameIn(before, { url: file.url, site }, renaming));
    if (text !== file.text) texts.set(file.inside, text);
  }
  return { texts, pictures: new Map() };
}

function renameStatement(file: ContentText, from: string, to: string, keepsOld: boolean): string {
  const body = openBody(file);
  const { attributes } = getStatement(body, from);
  if (body.components.some((one) => one.attributes.id === to && one.name === 'Statement'))
    throw taken(to);
  const text = setAttribute(file, from, 'id', to);
  const was = addName(attributes.was?.split(' ') ?? [], from, to, keepsOld);
  return setAttribute({ ...file, text }, to, 'was', was.length === 0 ? undefined : was.join(' '));
}

function renamePosition(file: ContentText, from: string, to: string, keepsOld: boolean): string {
  const { data } = openFields(file);
  const positions = getAt(data, ['positions']) as Readonly<Record<string, unknown>> | undefined;
  if (positions === undefined || !Object.hasOwn(positions, from))
    throw new EditError(`no position is called “${from}”`, 'look at `positions`');
  if (Object.hasOwn(positions, to)) throw taken(to);
  let text = renameField(file, ['positions', from], to);
  const answered: FieldPath = ['answered', 'position'];
  if (getAt(data, answered) === from) text = setField({ ...file, text }, answered, to);
  const was = Object.entries((getAt(data, ['was']) ?? {}) as Readonly<Record<string, string>>);
  for (const [old, now] of was)
    if (now === from) text = setField({ ...file, text }, ['was', old], to);
  return keepsOld ? setField({ ...file, text }, ['was', from], to) : text;
}

function renameStep(file: ContentText, from: string, to: string, keepsOld: boolean): string {
  const steps = (getAt(openFields(file).data, ['history']) ?? []) as readonly unknown[];
  const index = steps.findIndex((step) => getAt(step, ['id']) === from);
  if (index < 0)
    throw new EditError(`no step has the id “${from}”`, `look at ${toFieldName(['history'])}`);
  if (steps.some((step) => getAt(step, ['id']) === to)) throw taken(to);
  const text = setField(file, ['history', index, 'id'], to);
  return keepsOld ? addToList({ ...file, text }, ['history', index, 'was'], from) : text;
}

/** The names of the past, the new one not among them. */
function addName(was: readonly string[], from: string, to: string, keepsOld: boolean): string[] {
  return [...was, ...(keepsOld ? [from] : [])].filter((name) => name !== to);
}

function taken(name: string): EditError {
  return new EditError(`“${name}” is taken`, 'choose another name');
}

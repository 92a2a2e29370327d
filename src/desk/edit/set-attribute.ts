/** Sets attributes of components, all else in the body as it was to the byte. */
import { isDeepStrictEqual } from 'node:util';
import { openBody, type Body, type WrittenComponent } from './body.ts';
import { EditError, toUnsafe } from './edit-error.ts';
import type { EditFile } from './fields.ts';
import { splice, type Splice } from './splice.ts';

/** Sets an attribute of the statement `id`, or takes it away without a `value`. Throws EditError. */
export function setAttribute(file: EditFile, id: string, name: string, value?: string): string {
  const body = openBody(file);
  const component = getStatement(body, id);
  return changeAttributes(file, body, [{ component, name, value }]);
}

export function getStatement({ components }: Body, id: string): WrittenComponent {
  const found = components.find((one) => one.name === 'Statement' && one.attributes.id === id);
  if (found === undefined) throw new EditError(`no statement is called “${id}”`, 'look at its id');
  return found;
}

export interface AttributeChange {
  readonly component: WrittenComponent;
  readonly name: string;
  /** None takes the attribute away. */
  readonly value: string | undefined;
}

/** Makes several changes at once, one of each attribute at most. Throws EditError if the body would not say just them. */
export function changeAttributes(
  file: EditFile,
  body: Body,
  changes: readonly AttributeChange[],
): string {
  const text = splice(
    file.text,
    changes.map((change) => toSplice(file.text, change)),
  );
  const wanted = body.components.map((component) => {
    const attributes: Record<string, string> = { ...component.attributes };
    for (const { name, value } of changes.filter((change) => change.component === component)) {
      if (value === undefined) Reflect.deleteProperty(attributes, name);
      else attributes[name] = value.trim().replace(/\s+/g, ' ');
    }
    return { name: component.name, attributes };
  });
  const after = openBody({ ...file, text });
  const said = after.components.map(({ name, attributes }) => ({ name, attributes }));
  const isSame =
    after.words === body.words && isDeepStrictEqual(after.links.map(toUrl), body.links.map(toUrl));
  if (isSame && isDeepStrictEqual(said, wanted)) return text;
  throw toUnsafe(changes.map(({ component, name }) => `${component.name} ${name}`).join(', '));
}

function toUrl({ url }: Body['links'][number]): string {
  return url;
}

function toSplice(text: string, { component: { tag }, name, value }: AttributeChange): Splice {
  const index = tag.attributes.findIndex((one) => one.name === name);
  const found = tag.attributes[index];
  if (found === undefined) {
    const end = tag.attributes.at(-1)?.end ?? toNameEnd(text, tag);
    return { start: end, end, text: value === undefined ? '' : ` ${printAttribute(name, value)}` };
  }
  if (value !== undefined)
    return { start: found.offset, end: found.end, text: printAttribute(name, value) };
  const start = tag.attributes[index - 1]?.end ?? toNameEnd(text, tag);
  return { start, end: found.end, text: '' };
}

/** After the name of the component; its first attribute stands behind white space. */
function toNameEnd(text: string, { name, attributes, end }: WrittenComponent['tag']): number {
  const before = attributes[0]?.offset ?? end;
  return text.lastIndexOf(name, before) + name.length;
}

/** `name="value"`, with the quotation mark that the value does not hold. */
export function printAttribute(name: string, value: string): string {
  const line = value.trim().replace(/\s+/g, ' ');
  const isMarked = line.includes('"');
  const mark = isMarked && !line.includes("'") ? "'" : '"';
  return `${name}=${mark}${isMarked && mark === '"' ? line.replaceAll('"', '&quot;') : line}${mark}`;
}

/** The form of a file: required fields, then suggested and usual ones; “more” has the rest. */
import { fillSlots } from '../../words/slots.ts';
import type { Value } from '../edit/value.ts';
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import type { FormField, FormValue } from '../../content/kinds/form-schema.ts';
import type { Suggestion } from '../protocol.ts';
import { sayName } from '../words/field-names.ts';
import { say } from '../words/say.ts';
import { findNewOutlet, type Form, printKind, printValue, toLabel } from './controls.ts';
import { goOn, makeElement, nextId, orSay, makeButton, passOver, withCode } from './dom.ts';
import { isPictureField, printPictureButtons } from './picture.ts';
import {
  findForm,
  findHourAhead,
  getValueAt,
  holdsAll,
  printIds,
  printNames,
  toNames,
  toShownValue,
} from './values.ts';
import type { Work } from './work.ts';

export function printForm(form: Form): HTMLElement[] {
  const schema = form.work.start.forms[form.file.kind];
  return schema === undefined ? [] : [...printFields(form, schema.fields, []), ...printKind(form)];
}

/** Nothing is usual before the first item, which is signed and sorted, too. */
const FIRST = ['credits', 'credits.name', 'topics'];

/** `alike` are the fields of the other elements of the list. */
function printFields(
  form: Form,
  fields: readonly FormField[],
  above: FieldPath,
  alike: ReadonlySet<string> = new Set(),
): HTMLElement[] {
  const { kind } = form.file;
  const usual = [...(form.work.start.usual[kind] ?? []), ...(kind === 'coverage' ? FIRST : [])];
  const isShown = (field: FormField) => {
    const { name, required } = field;
    const path = [...above, name];
    const key = path.filter((part) => typeof part === 'string').join('.');
    return (
      !required &&
      (listBelow(form, path).length > 0 ||
        getValueAt(form.file.data, path) !== undefined ||
        alike.has(name) ||
        isAsked(form, field, path) ||
        usual.includes(key))
    );
  };
  const print = (some: readonly FormField[]) =>
    some.map((field) => printField(form, field, [...above, field.name]));
  const first = [...fields.filter(({ required }) => required), ...fields.filter(isShown)];
  const rest = fields.filter((field) => !first.includes(field));
  const more = say.fields.more({ names: rest.map(({ name }) => sayName(name)).join(', ') });
  return [
    ...print(first),
    ...(rest.length === 0 ? [] : [fold(form, `${above.join('.')}+`, more, () => print(rest))]),
  ];
}

function fold(form: Form, key: string, title: string, print: () => HTMLElement[]): HTMLElement {
  const details = makeElement('details.more', makeElement('summary', title));
  const fill = () => {
    if (details.open && details.children.length === 1) details.append(...print());
    if (details.open) form.open.add(key);
    else form.open.delete(key);
  };
  details.open = form.open.has(key);
  fill();
  details.addEventListener('toggle', fill);
  return details;
}

function listBelow({ suggestions, file }: Form, path: FieldPath): Suggestion[] {
  return suggestions.filter(
    ({ path: at, value, insteadOf }) =>
      path.every((part, index) => at[index] === part) &&
      !holdsAll(getValueAt(file.data, at), value) &&
      (insteadOf === undefined ||
        getValueAt(file.data, [...at.slice(0, -1), insteadOf]) === undefined),
  );
}

function printField(form: Form, field: FormField, path: FieldPath): HTMLElement {
  const { value, describe } = field;
  if (value.form === 'group')
    return printGroup(form, sayName(field.name), describe, value.fields, path);
  if (value.form === 'list' && value.of.form === 'group')
    return printList(form, field, value.of.fields, path);
  const [suggestion] = listBelow(form, path);
  return makeElement(
    field.required ? 'div.field.required' : 'div.field',
    makeElement('div.label', { title: describe.replaceAll('`', '') }, sayName(field.name)),
    printValue(form, field, value, path, suggestion),
    makeElement(
      'p.hint',
      { id: nextId() },
      suggestion === undefined ? withCode(describe) : printOrigin(form, value, suggestion),
    ),
    printDoubt(form, field, path),
    printProblemsOf(form, path),
  );
}

function printOrigin({ work }: Form, form: FormValue, { origin, value }: Suggestion) {
  const [ids] = printIds(work, form, value);
  return ids === undefined
    ? say.shared.accepts({ origin })
    : fillSlots(say.fields.acceptsAs, { origin, ids });
}

/** Whether only an editor can say it of something new: the side for which somebody speaks. */
function isAsked({ work, file }: Form, { value }: FormField, path: FieldPath): boolean {
  const isNew = file.seen === undefined && path.length === 1 && file.kind !== 'measure';
  return isNew && value.form === 'party' && work.start.parties.length > 0;
}

function printDoubt(form: Form, field: FormField, path: FieldPath): HTMLElement | false {
  const { work, file } = form;
  const held = getValueAt(file.data, path);
  const isName = file.seen === undefined && field.name === work.start.forms[file.kind]?.caption;
  const why =
    held === undefined && isAsked(form, field, path)
      ? say.fields.whichSide
      : isName && typeof held === 'string' && /^[\w-]+(?:\.[\w-]+)+$/.test(held)
        ? say.fields.address
        : (sayHour(form, path, held) ??
          (findNewOutlet(form, path, held) &&
            say.shared.inDoubt({
              why: work.clip?.doubts.find((one) => one.field === 'outlet')?.why ?? '',
            })));
  return why !== undefined && why !== '' && makeElement('p.doubt', why);
}

/** Of what is scheduled: the hour on the clock of the publication, and whether its day is that of readers. */
function sayHour({ work, file }: Form, path: FieldPath, held: Value | undefined) {
  const { zone } = work.start.news;
  const hour = findHourAhead(file.data, zone);
  if (hour === undefined) return undefined;
  if (path.join('.') === 'publish') return say.fields.goesOut({ hour, zone });
  const isLate = path.join('.') === 'dates.added' && held !== hour.slice(0, 10);
  return isLate ? say.fields.late({ day: hour.slice(0, 10) }) : undefined;
}

function printProblemsOf({ file }: Form, path: FieldPath): HTMLElement {
  return makeElement('p.told', { 'data-told': `${file.inside} ${path.join('.')}` });
}

/** All suggestions of a group can be accepted at once; each value can still be changed. */
function printGroup(
  form: Form,
  title: string,
  describe: string,
  fields: readonly FormField[],
  path: FieldPath,
  alike?: ReadonlySet<string>,
): HTMLElement {
  const all = listBelow(form, path).filter(({ insteadOf }) => insteadOf === undefined);
  return makeElement(
    'fieldset',
    makeElement('legend', title),
    makeElement('p.hint', withCode(describe)),
    isPictureField(fields) && printPictureButtons(form, path),
    all.length > 1 && printTake(form, all, path),
    printFields(form, fields, path, alike),
  );
}

function printTake(form: Form, all: readonly Suggestion[], path: FieldPath): HTMLElement {
  const schema = form.work.start.forms[form.file.kind]?.fields ?? [];
  const take = (event: Event) => {
    const button = event.currentTarget as HTMLElement;
    passOver(
      button,
      all.map((one) => one.path.join('.')),
    );
    goOn(button);
    orSay(form.work.take(all));
  };
  return makeButton(
    'take',
    take,
    { 'data-stop': true, 'data-path': `${path.join('.')} take` },
    all.length === 1 ? say.fields.useOne : say.fields.use({ n: all.length }),
    makeElement(
      'span.grey',
      all.map(({ path: at, value, origin }) =>
        makeElement(
          'span',
          toLabel(at.slice(path.length)),
          at.length > path.length && ': ',
          printNames(form.work, findForm(schema, at), value),
          ...[' ', makeElement('i', origin)],
        ),
      ),
    ),
  );
}

function printList(
  form: Form,
  field: FormField,
  fields: readonly FormField[],
  path: FieldPath,
): HTMLElement {
  const { open, file, work } = form;
  const { describe } = field;
  const name = sayName(field.name);
  const key = path.join('.');
  const list = getValueAt(file.data, path);
  const there = Array.isArray(list) ? (list as Value[]) : [];
  const below = listBelow(form, path);
  const whole = below.filter((one) => one.path.length === path.length);
  // The first item is signed by nobody yet.
  const isUnsigned = key === 'credits' && file.kind === 'coverage' && file.seen === undefined;
  const isNew =
    there.length === 0 &&
    (field.required || below.length > whole.length || (isUnsigned && whole.length === 0));
  const isAdding = isNew || open.has(toAddKey(path, there.length));
  const alike = new Set(there.flatMap((one) => (typeof one === 'object' ? Object.keys(one) : [])));
  const groups = Array.from({ length: there.length + (isAdding ? 1 : 0) }, (_, index) => {
    const at = [...path, index];
    const title = say.fields.numbered({ name, n: index + 1 });
    const isOld = index < there.length && open.has(toAddKey(path, index));
    const isFolded = index < there.length && !isOld && (there.length > 1 || isAdding);
    const print = () => printGroup(addOffered(form, at), title, describe, fields, at, alike);
    if (!isFolded) return print();
    const text = summarize(form, fields, getValueAt(file.data, at));
    const sum = say.shared.labelled({ label: title, text });
    return fold(form, at.join('.'), sum, () => [print()]);
  });
  const add = () => {
    open.add(toAddKey(path, there.length));
    work.tell('file');
    document.querySelector<HTMLElement>(`[data-path^="${key}.${there.length}"]`)?.focus();
  };
  return makeElement(
    'div.list',
    whole.length > 0 && [makeElement('div.label', name), printTake(form, whole, path)],
    groups,
    makeButton(
      'add',
      add,
      { 'data-path': `${key} add`, 'data-add': key },
      say.fields.add({ name }),
    ),
    printProblemsOf(form, path),
  );
}

/** An element that was added here stays open. */
function toAddKey(path: FieldPath, index: number): string {
  return `${path.join('.')} new ${index}`;
}

/** For a new step: the source of the item that it names, else of the item that was open before, else of the open page. */
function addOffered(form: Form, at: FieldPath): Form {
  const { work, file, open } = form;
  const isStep = file.kind === 'measure' && at[0] === 'history' && at.length === 2;
  if (!isStep || !open.has(toAddKey(['history'], Number(at[1])))) return form;
  const offered = listSource(work, getValueAt(file.data, [...at, 'item']))
    .filter(
      ({ path: [list, index, name] }) =>
        list === 'sources' && index === 0 && OF_STEP.includes(name),
    )
    .map((one) => ({ ...one, path: [...at, 'source', ...one.path.slice(2)] }));
  const heldAt = ({ path }: Suggestion) => getValueAt(file.data, path);
  // Of a source that differs in one field, no other field is offered.
  if (offered.some((one) => heldAt(one) !== undefined && heldAt(one) !== one.value)) return form;
  const missing = offered.filter((one) => heldAt(one) === undefined);
  return { ...form, suggestions: [...form.suggestions, ...missing] };
}

function listSource(work: Work, item: Value | undefined): readonly Suggestion[] {
  const named = typeof item === 'string' ? work.findItem(item) : work.before;
  const first = getValueAt(named?.data, ['sources', 0]);
  if (named === undefined || typeof first !== 'object')
    return typeof item === 'string' ? [] : (work.clip?.suggestions ?? []);
  const title = toShownValue(getValueAt(named.data, ['title']) ?? named.inside);
  return Object.entries(first).map(([name, value]: [string, Value]) => ({
    ...{ path: ['sources', 0, name], value },
    origin: say.fields.asIn({ title }),
  }));
}

const OF_STEP: readonly unknown[] = ['outlet', 'title', 'url', 'published', 'access'];

function summarize({ work }: Form, fields: readonly FormField[], value: Value | undefined): string {
  if (typeof value !== 'object') return value ?? '';
  return Object.entries(value)
    .filter(([, one]) => typeof one === 'string')
    .slice(0, 3)
    .map(([name, one]: [string, Value]) => toNames(work, findForm(fields, [name]), one))
    .join(' · ');
}

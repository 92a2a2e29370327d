/** Merges two changes of one text: by its lines, and where these touch, by the fields of the file. */
import { isDeepStrictEqual } from 'node:util';
import { diff3Merge } from 'node-diff3';
import { attempt } from '../../content/problems/attempt.ts';
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import { addToList, removeField } from './change-fields.ts';
import { EditError, type EditFile, openFields } from './fields.ts';
import { setField } from './set-field.ts';
import { isGroup, isList, type Value } from './value.ts';

/** The text before both changes, and after each. */
export interface BothChanges {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** `isWhole` says that both did not change the same, so that nothing of either is left out. */
export interface MergedText {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Of what both changed it takes ours. Without a kind there are only lines. */
export function mergeTexts(kind: EditFile['kind'] | undefined, texts: BothChanges): MergedText {
  const lines = mergeLines(texts);
  if (kind === undefined) return lines;
  const isRead = lines.isWhole && attempt(() => openFields({ kind, text: lines.text }), EditError);
  if (isRead) return lines;
  const merged = attempt(() => mergeFields(kind, texts), EditError);
  return merged ?? { text: lines.text, isWhole: false };
}

/** Where both changed the same or adjacent lines it takes ours; with `isBoth`, ours and then theirs. */
export function mergeLines({ base, ours, theirs }: BothChanges, isBoth = false): MergedText {
  const [a = [], o = [], b = []] = [ours, base, theirs].map((text) => text.split('\n'));
  const parts = diff3Merge(a, o, b);
  return {
    text: parts
      .flatMap(
        ({ ok, conflict }) =>
          ok ?? [...(conflict?.a ?? []), ...(isBoth ? (conflict?.b ?? []) : [])],
      )
      .join('\n'),
    isWhole: parts.every(({ conflict }) => conflict === undefined),
  };
}

function mergeFields(kind: EditFile['kind'], { base, ours, theirs }: BothChanges): MergedText {
  const [was, own, other] = [toParts(kind, base), toParts(kind, ours), toParts(kind, theirs)];
  const rest = mergeLines({ base: was.rest, ours: own.rest, theirs: other.rest });
  const edits = listEdits([], was.data, own.data, other.data);
  const text = edits.reduce((before, edit) => makeEdit({ kind, text: before }, edit), theirs);
  const head = text.slice(0, text.length - other.rest.length);
  return { text: head + rest.text, isWhole: rest.isWhole && !edits.some(({ isMet }) => isMet) };
}

/** `rest` begins with the line below the fields. */
function toParts(kind: EditFile['kind'], text: string) {
  const { data, offset, yaml } = openFields({ kind, text });
  return { data: data as Held, rest: text.slice(offset + yaml.length) };
}

type Held = Value | undefined;

/** A change that is ours alone, or, if `isMet`, is of what both have changed. */
interface Edit {
  readonly path: FieldPath;
  readonly value: Held;
  readonly more?: readonly Value[];
  readonly isMet: boolean;
}

function makeEdit(file: EditFile, { path, value, more }: Edit): string {
  if (value === undefined) return removeField(file, path);
  if (more === undefined) return setField(file, path, value);
  return more.reduce<string>((text, one) => addToList({ ...file, text }, path, one), file.text);
}

/** What makes theirs both. */
function listEdits(path: FieldPath, was: Held, own: Held, other: Held): Edit[] {
  if (isDeepStrictEqual(own, was) || isDeepStrictEqual(own, other)) return [];
  const isUntouched = isDeepStrictEqual(other, was);
  const whole = { path, value: own, isMet: !isUntouched };
  if (own === undefined || other === undefined) return [whole];
  if (isGroup(own) && isGroup(other)) {
    const before = was !== undefined && isGroup(was) ? was : {};
    return [...new Set([...Object.keys(own), ...Object.keys(other)])].flatMap((name) =>
      listEdits([...path, name], before[name], own[name], other[name]),
    );
  }
  if (!isList(own) || !isList(other)) return [whole];
  const before = was !== undefined && isList(was) ? was : [];
  if (own.length === other.length && own.length === before.length)
    return own.flatMap((one, at) => listEdits([...path, at], before[at], one, other[at]));
  const { value, isMet } = mergeLists(before, own, other);
  const isLonger = isDeepStrictEqual(value.slice(0, other.length), other) && other.length > 0;
  return [{ path, value, isMet, ...(isLonger && { more: value.slice(other.length) }) }];
}

/** Names and other texts that both sides added stay. So do parts with fields, but an editor has to look at them. */
function mergeLists(was: readonly Value[], own: readonly Value[], other: readonly Value[]) {
  const [a, o, b] = [own, was, other].map((list) => list.map((one) => JSON.stringify(one)));
  const parts = diff3Merge(a ?? [], o ?? [], b ?? []);
  const isText = (one: string) => one.startsWith('"');
  const all = parts.flatMap(({ ok, conflict }) => {
    if (conflict === undefined) return ok ?? [];
    const { a: ours, o: before, b: theirs } = conflict;
    const stays = (one: string) =>
      before.includes(one) ? ours.includes(one) && theirs.includes(one) : true;
    return [...new Set([...theirs, ...ours])].filter(stays);
  });
  const isMet = parts.some(
    ({ conflict }) => conflict && ![conflict.a, conflict.o, conflict.b].flat().every(isText),
  );
  return { value: all.map((one) => JSON.parse(one) as Value), isMet };
}

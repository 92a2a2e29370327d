/** What is said of an entry that is no more what was published. */
import { getKind } from '../content/kinds/kinds.ts';
import { type AnchorField, listAnchors, listExcusable, type Named } from './substance.ts';
import { toFound, type Spot } from './dangling.ts';
import type { Finding } from './entry.ts';
import type { Thing } from './thing.ts';

export interface Lost {
  readonly field: string;
  /** Where another one of that day stands now, else the whole field. */
  readonly at: Finding['at'];
  /** “2025-04-09”, or empty. */
  readonly on: string;
}

export interface LostName extends Omit<Named, 'digest' | 'was'> {
  /** Nothing has the name any more; else what has it says something else. */
  readonly isGone: boolean;
  /** The statement that says now what this one said. */
  readonly heir: string | undefined;
}

export function toGone({ entry, data, kind }: Thing, { field, at, on }: Lost): Finding {
  const where = data.corrections === undefined ? [getKind(kind).caption] : at;
  return {
    ...toFound({ entry, at: where, field }, 'correction.gone'),
    message: `the correction of ${on} is gone or says something else`,
    remedy: 'put it back as it was: corrections are kept for good; add another one if it was wrong',
  };
}

/** With a correction, readers who come by a link to it learn what became of it. */
export function toDead(
  { entry, url }: Thing,
  { name, at, heir }: LostName,
  isExplained: boolean,
): Finding {
  return {
    ...toFound({ entry, at, field: 'Statement.id' }, 'released.anchor'),
    severity: isExplained ? 'warning' : 'error',
    message: `${url}#${name} was published, and no statement has that name now`,
    remedy:
      heir === undefined
        ? `put the statement back, or write was="${name}" in the one that took its place; if none did, a correction says what became of it`
        : `“${heir}” says what it said: write was="${name}" beside its id, so that links go on leading there`,
  };
}

/** `released` are the names that were published. */
export function listDeadAnchors(
  thing: Thing,
  field: AnchorField,
  released: readonly string[] = [],
): Finding[] {
  const { names = [], was = [], at = [] } = listAnchors(thing, field) ?? {};
  const known = new Set([...names, ...was]);
  const { entry, url } = thing;
  return released
    .filter((name) => !known.has(name))
    .map((name) => ({
      ...toFound({ entry, at }, 'released.anchor'),
      message: `“${name}” of ${url} was published, and ${field === 'steps' ? 'no step' : 'no position'} has that id now`,
      remedy:
        field === 'steps'
          ? `put it back, or write \`was: [${name}]\` in the step that took its place`
          : `put it back, or name the one that took its place: \`was: { ${name}: … }\``,
    }));
}

export function toSilent(
  thing: Thing,
  spot: Omit<Spot, 'entry'>,
  message: string,
  fields?: string,
): Finding {
  const isExcusable = fields !== undefined && listExcusable(thing).includes(fields);
  return {
    ...toFound({ entry: thing.entry, ...spot }, 'change.silent'),
    severity: 'warning',
    message,
    remedy: `add an entry to \`corrections\`${isExcusable ? (getKind(thing.kind).substance.excusable?.note ?? '') : ''}; a mended spelling needs no note, the command \`release\` takes it in`,
  };
}

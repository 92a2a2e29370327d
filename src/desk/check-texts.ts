/** Checks texts that are not saved, by the rules of the check alone. */
import { toProblems } from '../build/locate.ts';
import { readProse } from '../build/read-prose.ts';
import { findReleaseProblems } from '../build/released.ts';
import { readKept } from '../build/seen.ts';
import type { Changes, Session, View } from '../build/session.ts';
import { readGiven, toShownPath, toInsidePath } from '../content/disk/read-file.ts';
import type { Problem } from '../content/problems/problem.ts';
import { resolveReferences } from '../model/references.ts';
import { buildRegister } from '../model/register.ts';
import { toThing } from '../model/thing.ts';
import { isOut, isPublished } from '../model/visible.ts';
import { judgeByPages, judgeEntries } from '../rules/rules.ts';
import { toThingUrl } from '../site/addresses/things.ts';
import { getAddressed } from './open-file.ts';
import type { DeskProblem, Texts } from './protocol.ts';
import { sayFault } from './words/findings.ts';

export function checkFiles(contentDir: string, texts: Texts): DeskProblem[] {
  return Object.entries(texts).flatMap(([inside, text]) => {
    const file = readGiven(contentDir, inside, Buffer.from(text));
    const written = file.sort === 'entry' ? (file.entry ?? file.broken) : undefined;
    const prose = written === undefined ? [] : readProse(written).problems;
    return [...file.problems, ...prose].map((one) => toDeskProblem(one, inside));
  });
}

/** Checks the publication with these texts in it. Includes the errors that they cause in other files. */
export function checkModel(session: Session, texts: Texts): DeskProblem[] {
  const { contentDir } = session.settings;
  const changes = Object.entries(texts).map(
    ([inside, text]) => [inside, Buffer.from(text)] as const,
  );
  const view = session.try(new Map(changes));
  const { problems, entries, about } = view.read();
  const own = entries.filter(({ inside }) => Object.hasOwn(texts, inside));
  const doubts =
    about === undefined
      ? []
      : [...judgeEntries(own, about), ...judgeByPages(own, readKept(contentDir))];
  const shown = new Map(
    Object.keys(texts).map((inside) => [toShownPath(contentDir, inside), inside]),
  );
  const ofOwn = [...problems, ...toProblems(doubts, contentDir, view.bytesOf)].flatMap((one) => {
    const inside = shown.get(one.path);
    return inside === undefined ? [] : [toDeskProblem(one, inside)];
  });
  const ofOthers = listCaused(session, new Map(changes), problems).map((one) =>
    toDeskProblem(one, toInsidePath(contentDir, one.path)),
  );
  return [...ofOwn, ...ofOthers, ...listLost(view, texts)];
}

function listLost(view: View, texts: Texts): DeskProblem[] {
  const { contentDir } = view.settings;
  const lost = findReleaseProblems(view).filter(({ severity }) => severity === 'error');
  return Object.keys(texts).flatMap((inside) => {
    const path = toShownPath(contentDir, inside);
    const { kind, id } = getAddressed(inside);
    const key = toThingUrl(kind, id).slice(1);
    return lost
      .filter((one) => one.path === path || (one.code === 'released.gone' && one.field === key))
      .map((one) => toDeskProblem(one.path === path ? one : { ...one, field: 'status' }, inside));
  });
}

export function isSilent(session: Session, inside: string, text: string): boolean {
  const { contentDir } = session.settings;
  const path = toShownPath(contentDir, inside);
  return findReleaseProblems(session.try(new Map([[inside, Buffer.from(text)]]))).some(
    (one) => one.code === 'change.silent' && one.path === path,
  );
}

function toDeskProblem(problem: Problem, inside: string): DeskProblem {
  const { line, column, field, severity, code } = problem;
  return { inside, line, column, field, severity, code, ...sayFault(problem) };
}

// Who refers to a thing: the files that would have errors without it.

/** The files that refer to what a text hides from readers; no `hidden` if it hides nothing. */
export function findNamers(session: Session, inside: string, text: string) {
  const find = ({ read }: View) => read().entries.find((entry) => entry.inside === inside);
  const before = find(session);
  const written = session.try(new Map([[inside, Buffer.from(text)]]));
  const after = find(written);
  if (before === undefined || !isPublished(before) || after === undefined || isPublished(after))
    return { namers: [] };
  const gone = session.try(new Map([[inside, undefined]]));
  const wrong = [gone, written].flatMap((view) => listNew(session, view));
  const { contentDir } = session.settings;
  const titles = new Map(session.read().entries.map((one) => [one.inside, toThing(one).caption]));
  const files = Map.groupBy(wrong, ({ path }) => toInsidePath(contentDir, path));
  files.delete(inside);
  return {
    hidden: isOut(after) ? 'withdrawn' : 'draft',
    namers: [...files].map(([from, problems]) => ({
      inside: from,
      title: titles.get(from) ?? from,
      fields: [...new Set(problems.map(({ field }) => field))],
    })),
  };
}

/** The drafts that a text refers to, directly or through other drafts: nothing published may refer to a draft. */
export function listDraftsBelow(session: Session, inside: string, text: string): string[] {
  const { about, entries } = session.try(new Map([[inside, Buffer.from(text)]])).read();
  const register = buildRegister(entries, []);
  const links = about === undefined ? undefined : resolveReferences(register, about).links;
  const found = new Set([...register.byUrl.values()].filter((one) => one.entry.inside === inside));
  const [own] = found;
  // The loop also visits what it adds.
  for (const thing of found)
    for (const { to } of links?.get(thing) ?? []) if (!isOut(to)) found.add(to);
  return [...found].filter((one) => one !== own).map(({ entry }) => entry.inside);
}

/** Errors of other files that these texts cause or change. */
function listCaused(session: Session, changes: Changes, errors: readonly Problem[]): Problem[] {
  const own = new Set(
    [...changes.keys()].map((one) => toShownPath(session.settings.contentDir, one)),
  );
  const others = errors.filter(({ path, severity }) => severity === 'error' && !own.has(path));
  if (others.length === 0) return [];
  const without = session.try(new Map([...changes.keys()].map((inside) => [inside, undefined])));
  return listOther(without.read().problems, others);
}

function listNew(before: View, after: View): Problem[] {
  const errors = after.read().problems.filter(({ severity }) => severity === 'error');
  return listOther(before.read().problems, errors);
}

/** Those that are not among `known`. Line numbers do not count. */
export function listOther(known: readonly Problem[], problems: readonly Problem[]): Problem[] {
  const keys = new Set(known.map(toKey));
  return problems.filter((one) => !keys.has(toKey(one)));
}

function toKey({ path, field, code, message }: Problem): string {
  return [path, field, code, message].join(' ');
}

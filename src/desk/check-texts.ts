/** What is wrong with texts that are not saved, by the rules of the check and by no others. */
import { readGiven, toShownPath } from '../content/disk/read-file.ts';
import { toThingUrl } from '../site/addresses/things.ts';
import { findSlips } from '../rules/slips.ts';
import { findClipDoubts } from '../rules/style/clip-rules.ts';
import type { Problem } from '../content/problems/problem.ts';
import { readKept } from '../build/seen.ts';
import { toProblems } from '../build/locate.ts';
import { findReleaseProblems } from '../build/released.ts';
import { readProse } from '../build/read-prose.ts';
import type { Session, View } from '../build/session.ts';
import { toInside } from './list-files.ts';
import { getAddressed } from './open-file.ts';
import { listCaused } from './namers.ts';
import type { Texts, Told } from './protocol.ts';

/** Of the fields and the body of each text by itself. */
export function checkFiles(contentDir: string, texts: Texts): Told[] {
  return Object.entries(texts).flatMap(([inside, text]) => {
    const file = readGiven(contentDir, inside, Buffer.from(text));
    const written = file.sort === 'entry' ? (file.entry ?? file.broken) : undefined;
    const prose = written === undefined ? [] : readProse(written).problems;
    return [...file.problems, ...prose].map((one) => toTold(one, inside));
  });
}

/**
 * With all that others say: what the publication would be with these texts in it, and which errors they bring to other files.
 */
export function checkModel(session: Session, texts: Texts): Told[] {
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
      : [...findSlips(own, about), ...findClipDoubts(own, readKept(contentDir))];
  const shown = new Map(
    Object.keys(texts).map((inside) => [toShownPath(contentDir, inside), inside]),
  );
  const ofOwn = [...problems, ...toProblems(doubts, contentDir, view.bytesOf)].flatMap((one) => {
    const inside = shown.get(one.path);
    return inside === undefined ? [] : [toTold(one, inside)];
  });
  const ofOthers = listCaused(session, new Map(changes), problems).map((one) =>
    toTold(one, toInside(contentDir, one.path)),
  );
  return [...ofOwn, ...ofOthers, ...listLost(view, texts)];
}

/** Addresses and names that were published and lead nowhere with these texts. */
function listLost(view: View, texts: Texts): Told[] {
  const { contentDir } = view.settings;
  const lost = findReleaseProblems(view).filter(({ severity }) => severity === 'error');
  return Object.keys(texts).flatMap((inside) => {
    const path = toShownPath(contentDir, inside);
    const { kind, id } = getAddressed(inside);
    const key = toThingUrl(kind, id).slice(1);
    return lost
      .filter((one) => one.path === path || (one.code === 'released.gone' && one.field === key))
      .map((one) => toTold(one.path === path ? one : { ...one, field: 'status' }, inside));
  });
}

/** Whether a text says something else than what was released, and readers are not told. */
export function isSilent(session: Session, inside: string, text: string): boolean {
  const { contentDir } = session.settings;
  const path = toShownPath(contentDir, inside);
  return findReleaseProblems(session.try(new Map([[inside, Buffer.from(text)]]))).some(
    (one) => one.code === 'change.silent' && one.path === path,
  );
}

function toTold(problem: Problem, inside: string): Told {
  const { line, column, field, severity, code, message, remedy } = problem;
  return { inside, line, column, field, severity, code, message, remedy };
}

/** Mends in the files what has one right answer, and says what is wrong then. */
import { relative, resolve } from 'node:path';
import { toAddressed } from '../../content/disk/address.ts';
import { canFix, fixText } from '../../desk/edit/fix.ts';
import type { EditFile } from '../../desk/edit/fields.ts';
import type { Problem } from '../../content/problems/problem.ts';
import { toCount } from '../../content/prose/words.ts';
import { DISK } from '../../build/publish/disk.ts';
import { checkPublication } from '../../build/check.ts';
import { holdContent } from '../../build/hold-content.ts';
import type { Session } from '../../build/session.ts';
import { writeChange, type Change } from '../write-changes.ts';

/** What is mended lets more of a file be read, and that may have an answer too. */
const MOST_ROUNDS = 5;

export async function fixProblems(
  session: Session,
  found: readonly Problem[],
): Promise<readonly Problem[]> {
  const { contentDir } = session.settings;
  const mended = new Set<string>();
  let problems = found;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { now, again } = await holdContent(contentDir, () => mendOnce(session, problems));
    for (const inside of now) mended.add(inside);
    if (again.length === 0 || !session.refresh(again)) break;
    problems = await checkPublication(session);
  }
  process.stdout.write(`Mended: ${toCount(mended.size, 'file', 'files')}\n`);
  return problems;
}

/** Gives the files that were written, and all to be read again: somebody may have written into one meanwhile. */
function mendOnce(
  session: Session,
  problems: readonly Problem[],
): { readonly now: readonly string[]; readonly again: readonly string[] } {
  const { contentDir } = session.settings;
  const byPath = Map.groupBy(problems.filter(canFix), ({ path }) => path);
  const mended = [...byPath].flatMap(([path, own]) => {
    const inside = relative(contentDir, resolve(path)).replaceAll('\\', '/');
    const from = session.bytesOf(inside);
    const file = toFile(inside, Buffer.from(from).toString('utf8'));
    const text = file === undefined ? undefined : fixAll(file, own);
    if (text === undefined || !isBetter(session, inside, text)) return [];
    return [{ inside, from, to: Buffer.from(text) }];
  });
  // The problems are those of what the session has read.
  const now = mended.filter(
    (change) =>
      session.listChanged([change.inside]).length === 0 && writeChange(DISK, contentDir, change),
  );
  const toInsides = (changes: readonly Change[]) => changes.map(({ inside }) => inside);
  return { now: toInsides(now), again: toInsides(mended) };
}

function toFile(inside: string, text: string): EditFile | undefined {
  if (inside === 'publication.yaml') return { kind: 'publication', text };
  const addressed = toAddressed(inside);
  return 'kind' in addressed ? { kind: addressed.kind, text } : undefined;
}

/** From the last to the first, since places in a text move with what stands before them. */
function fixAll(file: EditFile, problems: readonly Problem[]): string | undefined {
  const text = problems
    .toReversed()
    .reduce((now, problem) => fixText({ ...file, text: now }, problem) ?? now, file.text);
  return text === file.text ? undefined : text;
}

/** Whether there are no more errors then. */
function isBetter(session: Session, inside: string, text: string): boolean {
  const tried = session.try(new Map([[inside, Buffer.from(text)]]));
  const countErrors = (list: readonly Problem[]) =>
    list.filter(({ severity }) => severity === 'error').length;
  return countErrors(tried.read().problems) <= countErrors(session.read().problems);
}

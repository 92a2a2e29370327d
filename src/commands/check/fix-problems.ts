/** Mends in the files what has one right answer, and says what is wrong then. */
import { join, relative, resolve } from 'node:path';
import { toAddressed } from '../../disk/address.ts';
import { canFix, fixText } from '../../edit/fix.ts';
import type { EditFile } from '../../edit/fields.ts';
import type { Problem } from '../../problems/problem.ts';
import { toCount } from '../../prose/count.ts';
import { DISK } from '../../publish/disk.ts';
import { writeWhole } from '../../publish/write-whole.ts';
import { checkPublication } from '../../session/check.ts';
import type { Session } from '../../session/session.ts';

export async function fixProblems(
  session: Session,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  const { contentDir } = session.settings;
  const byPath = Map.groupBy(problems.filter(canFix), ({ path }) => path);
  const mended = [...byPath].flatMap(([path, own]) => {
    const inside = relative(contentDir, resolve(path)).replaceAll('\\', '/');
    const file = toFile(inside, Buffer.from(session.bytesOf(inside)).toString('utf8'));
    const text = file === undefined ? undefined : fixAll(file, own);
    return text === undefined || !isBetter(session, inside, text) ? [] : [{ inside, text }];
  });
  for (const { inside, text } of mended) writeWhole(DISK, join(contentDir, inside), text);
  process.stdout.write(`Mended: ${toCount(mended.length, 'file', 'files')}\n`);
  if (mended.length === 0 || !session.refresh(mended.map(({ inside }) => inside))) return problems;
  return checkPublication(session);
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

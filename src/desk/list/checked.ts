/** What the check says of each file, and what has changed since the release; found once per reading. */
import { toInsidePath } from '../../content/disk/read-file.ts';
import { checkPublication } from '../../build/check.ts';
import { listUnreleased } from '../../build/released.ts';
import type { ContentReading, Session } from '../../build/session.ts';
import type { Problem } from '../../content/problems/problem.ts';

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

export interface Checked {
  readonly all: readonly Problem[];
  /** By the path below the content folder. */
  readonly byInside: ReadonlyMap<string, readonly Problem[]>;
  readonly counts: ReadonlyMap<string, FindingCounts>;
  /** `silent` is a change that needs a note. */
  readonly changes: ReadonlyMap<string, ReleaseChange>;
}

export type ReleaseChange = 'new' | 'changed' | 'silent';

const RUNNING = new WeakMap<ContentReading, Promise<Checked>>();
const DONE = new WeakMap<ContentReading, Checked>();

/** What is known already of this reading. */
export function findChecked(session: Session): Checked | undefined {
  return DONE.get(session.read());
}

export function getChecked(session: Session): Promise<Checked> {
  const reading = session.read();
  const known = RUNNING.get(reading);
  if (known !== undefined) return known;
  const running = check(session).then((checked) => {
    DONE.set(reading, checked);
    return checked;
  });
  RUNNING.set(reading, running);
  running.catch(() => RUNNING.delete(reading));
  return running;
}

/** Other requests are answered between its parts. */
export const takeTurns = () => new Promise<void>((resolve) => setImmediate(resolve));

async function check(session: Session): Promise<Checked> {
  const all = await checkPublication(session, takeTurns);
  await takeTurns();
  const { contentDir } = session.settings;
  const byInside = Map.groupBy(all, ({ path }) => toInsidePath(contentDir, path));
  const count = (problems: readonly Problem[], wanted: Problem['severity']) =>
    problems.reduce((sum, one) => sum + (one.severity === wanted ? (one.count ?? 1) : 0), 0);
  const counts = [...byInside].map(([inside, problems]) => {
    return [
      inside,
      { errors: count(problems, 'error'), warnings: count(problems, 'warning') },
    ] as const;
  });
  const changes = new Map<string, ReleaseChange>(listUnreleased(session));
  for (const [inside, problems] of byInside)
    if (problems.some(({ code }) => code === 'change.silent')) changes.set(inside, 'silent');
  return { all, byInside, counts: new Map(counts), changes };
}

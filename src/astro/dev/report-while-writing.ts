/** What is wrong with the content while it is written: all that the check tells, once the editor has put its file away. */
import { toFault } from '../../content/problems/fault.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { type Problem, toError } from '../../content/problems/problem.ts';
import { checkPublication } from '../../build/check.ts';
import { reportProblems } from '../../build/report.ts';
import type { Session } from '../../build/session.ts';
import { afterPause, toStderr } from './after-pause.ts';
import { PAUSE as FOLLOW_PAUSE } from './watch-content.ts';

interface DevReportOptions {
  /** Writes a line; to the terminal if absent. */
  readonly write?: (line: string) => void;
  /** Gets what is wrong, whenever it is something else than before. */
  readonly onChange?: (problems: readonly Problem[]) => void;
}

export type DevReport = ReturnType<typeof startReport>;

/** Milliseconds: editors save by way of files with other names, which are there for a moment only. */
const PAUSE = 250;

/** A check of a large archive keeps the next save waiting, so it comes when the writing has rested longer than it takes. */
const PAUSE_PER_CHECK = 2;

/** Milliseconds between two parts of a check, in which a file that was saved meanwhile is read and shown. */
const PART_PAUSE_MS = FOLLOW_PAUSE + 10;

/** Milliseconds. A day that has not come is an error until it comes, and no file changes then. */
const HOUR = 3_600_000;

/** Reports at once, and again when what is wrong has changed; also when nothing is any more. */
export function startReport(session: Session, options: DevReportOptions = {}) {
  const { write = toStderr, onChange } = options;
  let failure: Problem | undefined;
  let told = '';
  /** Milliseconds that the last check took. */
  let cost = 0;

  const check = async () => {
    const reading = session.read();
    const isSame = () => session.read() === reading && failure === undefined;
    const since = performance.now();
    let waited = 0;
    const pause = async () => {
      await wait(PART_PAUSE_MS);
      waited += PART_PAUSE_MS;
      if (!isSame()) throw new Overtaken();
    };
    const problems = await checkPublication(session, pause);
    cost = performance.now() - since - waited;
    return problems;
  };
  const report = async () => {
    const problems = failure === undefined ? await check().catch(orOvertaken) : [failure];
    // Whoever reads anew asks for a report of that.
    if (problems === undefined) return;
    const lines: string[] = [];
    reportProblems(problems, { write: (line) => lines.push(line) });
    const text = lines.join('\n');
    if (text === told) return;
    told = text;
    for (const line of lines) write(line);
    if (problems.length === 0) write('No more errors');
    onChange?.(problems);
  };
  const toPause = () => Math.max(PAUSE, PAUSE_PER_CHECK * cost);
  const { start, follow, close } = afterPause(report, toPause, write);
  start();
  const hourly = setInterval(start, HOUR).unref();
  return {
    /** Says that the content was read again; the report follows when it is not for a while. */
    follow,
    /** Says that the content cannot be read, and why; `undefined` when it can again. */
    fail: (message: string | undefined) => {
      failure = message === undefined ? undefined : unread(session.settings.contentDir, message);
      start();
    },
    close: () => {
      clearInterval(hourly);
      close();
    },
  };
}

/** The content is another than the one that is checked. */
class Overtaken extends Error {}

function orOvertaken(error: unknown): undefined {
  if (!(error instanceof Overtaken)) throw error;
}

function unread(path: string, message: string): Problem {
  return toError(path, toFault('content.unread', { why: message }));
}

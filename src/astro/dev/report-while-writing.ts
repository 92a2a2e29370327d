/** Reports all findings of the check while content is being written, once the editor has finished saving. */
import { toFault } from '../../content/problems/fault.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { type Problem, toError } from '../../content/problems/problem.ts';
import { checkPublication } from '../../build/check.ts';
import { reportProblems, toStderr } from '../../build/report.ts';
import type { Session } from '../../build/session.ts';
import { afterPause } from './after-pause.ts';
import { PAUSE as FOLLOW_PAUSE } from './watch-content.ts';

interface DevReportOptions {
  /** Writes a line; by default to standard error. */
  readonly write?: (line: string) => void;
  /** Called with the problems whenever they change. */
  readonly onChange?: (problems: readonly Problem[]) => void;
}

export type DevReport = ReturnType<typeof startReport>;

/** Milliseconds: editors save through temporary files, which exist only for a moment. */
const PAUSE = 250;

/** A check of a large archive delays the next save, so it waits for a pause of this many times its duration. */
const PAUSE_PER_CHECK = 2;

/** Milliseconds between parts of a check, in which a file saved meanwhile is read and shown. */
const PART_PAUSE_MS = FOLLOW_PAUSE + 10;

/** Milliseconds. A future date stops being an error without a change to any file. */
const HOUR = 3_600_000;

/** Reports at once, and again whenever the problems change, even to none. */
export function startReport(session: Session, options: DevReportOptions = {}) {
  const { write = toStderr, onChange } = options;
  let failure: Problem | undefined;
  let told = '';
  /** Duration of the last check in milliseconds. */
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
    // The newer reading gets its own report.
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
    /** Call it when the content was reread; the report follows after a pause. */
    follow,
    /** Call it with the reason when the content becomes unreadable, and with `undefined` when it is readable again. */
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

/** The content changed during the check. */
class Overtaken extends Error {}

function orOvertaken(error: unknown): undefined {
  if (!(error instanceof Overtaken)) throw error;
}

function unread(path: string, message: string): Problem {
  return toError(path, toFault('content.unread', { why: message }));
}

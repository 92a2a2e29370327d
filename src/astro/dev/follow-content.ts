/**
 * Reads the content again when the writing pauses, once for all that was written. A checkout takes files away and brings
 * others for a while, and what lies on the disk meanwhile is nobody's publication.
 */
import type { Session } from '../../build/session.ts';

export interface Follower {
  /** Says that the file at `inside` was written. */
  readonly onFile: (inside: string) => void;
  /** Says that more was written than can be named: a file came or went, a folder did. */
  readonly onMore: () => void;
  /** Ends what is waiting. */
  readonly close: () => void;
}

export interface FollowOptions {
  readonly session: Pick<Session, 'listChanged' | 'refresh'>;
  /** The content is another now. */
  readonly onRead: () => void;
  /** The folder or the disk cannot be read; tried again until it can. Told once, and `undefined` when it is over. */
  readonly onFailure: (message: string | undefined) => void;
  readonly timers?: Timers;
}

export interface Timers {
  set(run: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
  /** Milliseconds on a clock of its own. */
  now(): number;
}

/** Milliseconds without a write after which the writing pauses. */
export const PAUSE = 25;
/**
 * Milliseconds between two looks at the whole folder while nothing is said to be written: a watcher does not hear from
 * a folder that was taken away and put back within a moment, nor from most disks of another machine.
 */
export const REST = 2000;
/** A look at a large folder must not be all that a machine does. */
const REST_PER_LOOK = 50;
const LONGEST_REST = 10_000;

export function followContent({
  session,
  onRead,
  onFailure,
  timers = SYSTEM,
}: FollowOptions): Follower {
  /** What was written since the last reading: nothing that anybody said, one file, or more. */
  let written: 'nothing' | 'file' | 'more' = 'nothing';
  let named = '';
  /** What the look before this one found to have changed. */
  let found = '';
  let failure: string | undefined;
  let timer: unknown;

  const wait = (milliseconds: number) => {
    timers.clear(timer);
    timer = timers.set(look, milliseconds);
  };
  /** How long the last look at the whole folder took. */
  let cost = 0;
  const rest = () => {
    written = 'nothing';
    found = '';
    wait(Math.min(Math.max(REST, REST_PER_LOOK * cost), LONGEST_REST));
  };
  const listChanged = () => {
    const since = timers.now();
    const changed = session.listChanged();
    cost = timers.now() - since;
    return changed;
  };
  const tell = (message: string | undefined) => {
    if (message === failure) return;
    failure = message;
    onFailure(message);
  };
  /** `false` while somebody is still writing. */
  const read = (): boolean => {
    const changed = written === 'file' ? session.listChanged([named]) : listChanged();
    // Two looks have to find the same before it counts: no watcher hears all that is written.
    const isSettled = written === 'file' || changed.length === 0 || changed.join('\n') === found;
    found = changed.join('\n');
    if (!isSettled || (changed.length > 0 && !session.refresh(changed))) return false;
    tell(undefined);
    if (changed.length > 0) onRead();
    return true;
  };
  function look(): void {
    try {
      if (read()) {
        rest();
      } else {
        written = 'more';
        wait(PAUSE);
      }
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
      rest();
    }
  }

  rest();
  return {
    onFile: (inside) => {
      written = written === 'nothing' || (written === 'file' && inside === named) ? 'file' : 'more';
      named = inside;
      wait(PAUSE);
    },
    onMore: () => {
      written = 'more';
      wait(PAUSE);
    },
    close: () => {
      timers.clear(timer);
    },
  };
}

const SYSTEM: Timers = {
  set: (run, milliseconds) => setTimeout(run, milliseconds),
  clear: (timer) => {
    clearTimeout(timer as NodeJS.Timeout | undefined);
  },
  now: () => performance.now(),
};

/** Processes started by a command: their memory limit, and how to recognize one that ran out of memory. */
import type { ChildProcess } from 'node:child_process';

/** The limit of this process, see bin/outside.mjs; Node gives child processes a limit of their own. */
export const MEMORY_LIMIT = process.execArgv.filter((option) =>
  /^--max[-_](old[-_]space|heap)[-_]size/.test(option),
);

/** A process started by this one ran out of memory. */
export class MemoryError extends Error {
  /** What V8 reported; `undefined` if the system ended the process. */
  readonly dump: string | undefined;

  constructor(dump?: string) {
    const how = dump === undefined ? 'the system ended' : 'there was no more of it for';
    super(`memory ran out: ${how} a process of this command — give the machine more memory`);
    this.dump = dump;
  }
}

/** Messages of V8, and of an allocator in Rust. */
const DUMP = /out of memory|memory allocation of \d+ bytes failed/;

/** For a process that has ended, with its standard error; `undefined` if it ended for another reason. */
export function toMemoryError(
  { exitCode, signalCode }: Pick<ChildProcess, 'exitCode' | 'signalCode'>,
  said: string,
): MemoryError | undefined {
  if (signalCode === 'SIGKILL') return new MemoryError();
  return exitCode !== 0 && DUMP.test(said) ? new MemoryError(said) : undefined;
}

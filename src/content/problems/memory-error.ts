/** Processes beside a command: what they may take of the memory, and how one that had too little is known. */
import type { ChildProcess } from 'node:child_process';

/** The limit of this process, see bin/outside.mjs: Node gives one that it starts a limit of its own. */
export const MEMORY_LIMIT = process.execArgv.filter((option) =>
  /^--max[-_](old[-_]space|heap)[-_]size/.test(option),
);

/** A process beside this one has had too little memory. */
export class MemoryError extends Error {
  /** What V8 said of it; `undefined` if the system ended the process. */
  readonly dump: string | undefined;

  constructor(dump?: string) {
    const how = dump === undefined ? 'the system ended' : 'there was no more of it for';
    super(`memory ran out: ${how} a process of this command — give the machine more memory`);
    this.dump = dump;
  }
}

/** Of V8, of an allocator in Rust. */
const DUMP = /out of memory|memory allocation of \d+ bytes failed/;

/** Of a process that has ended, and what it said to its standard error; `undefined` if it ended otherwise. */
export function toMemoryError(
  { exitCode, signalCode }: Pick<ChildProcess, 'exitCode' | 'signalCode'>,
  said: string,
): MemoryError | undefined {
  if (signalCode === 'SIGKILL') return new MemoryError();
  return exitCode !== 0 && DUMP.test(said) ? new MemoryError(said) : undefined;
}

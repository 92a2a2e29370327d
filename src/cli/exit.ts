/**
 * How commands end: 0 fine, 1 content problems, 2 usage, configuration or a site that cannot be read, 3 lock, disk, bucket or memory, without a stack
 * trace.
 */
import { MemoryError } from '../content/problems/memory-error.ts';
import { StoreError } from '../build/bucket/refusals.ts';
import { LockError } from '../build/publish/lock.ts';
import { ReleaseError } from '../build/publish/releases.ts';
import { SettingsError } from '../build/settings.ts';
import { SearchIndexError } from '../search/pagefind/index-queue.ts';
import { UnreadableError } from '../outputs/chain/site.ts';
import { tellOutside } from '../build/outside.ts';

/** The command line is wrong. */
export class UsageError extends Error {}

/** A request for help, which the message answers; the command does nothing else. */
export class HelpWanted extends Error {}

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs `main` and sets the exit code. Rethrows errors of ours, which show their stack. */
export async function runScript(main: () => Promise<number>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', letReaderGo);
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof HelpWanted) {
      process.stdout.write(`${error.message}\n`);
      return;
    }
    process.exitCode = toExitCode(error);
    const beside = error instanceof MemoryError ? { dump: error.dump } : undefined;
    if (isMemoryError(error) && tellOutside({ isOut: true, beside })) return;
    process.stderr.write(`${toMessage(error)}\n`);
  }
}

/** A reader such as `head` may close the output early; the work goes on. */
function letReaderGo(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

const KINDS_OF_2 = [UsageError, SettingsError, ReleaseError, UnreadableError];

function toExitCode(error: unknown): number {
  if (KINDS_OF_2.some((kind) => error instanceof kind)) return 2;
  if ([LockError, StoreError].some((kind) => error instanceof kind)) return 3;
  if (isDiskError(error) || isMemoryError(error)) return 3;
  if (error instanceof SearchIndexError) return 1;
  throw error;
}

function toMessage(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return `${message} — the disk is full: make room, and run this again`;
  return isDiskError(error) && !isMemoryError(error)
    ? `${message} — check that the path exists and that you may read and write it`
    : message;
}

function isDiskError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/**
 * Memory errors of a thread, of a buffer, of a child process, or of starting one. If this process runs out, V8 ends it
 * without an error.
 */
function isMemoryError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof MemoryError) return true;
  const code = 'code' in error ? String(error.code) : '';
  return (
    ['ERR_WORKER_OUT_OF_MEMORY', 'ERR_MEMORY_ALLOCATION_FAILED', 'ENOMEM'].includes(code) ||
    error.message === 'Array buffer allocation failed'
  );
}

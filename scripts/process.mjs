import os from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Its message says what to do; shown without a stack. */
export class SetupProblem extends Error {}

/**
 * Writes to standard error, since a script's output may be data.
 * @param {string} text
 */
export function notice(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Waits for a child process and forwards signals.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} [onInterrupt] sent on Ctrl-C; by default nothing, since the terminal signals the child, too
 * @returns {Promise<number>} 128 + n after signal n, as shells do
 * @throws {SetupProblem} if the program cannot be started
 */
export function exitCode(child, onInterrupt) {
  const handlers = {
    SIGINT: () => onInterrupt && child.kill(onInterrupt),
    SIGTERM: () => child.kill('SIGTERM'),
    SIGHUP: () => child.kill('SIGHUP'),
  };
  for (const [signal, handler] of Object.entries(handlers)) process.on(signal, handler);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      reject(new SetupProblem(`${child.spawnfile} cannot be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      for (const [name, handler] of Object.entries(handlers)) process.off(name, handler);
      resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0));
    });
  });
}

import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** Windows knows neither pipes among files nor the flag. */
export const READ = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/**
 * The bytes of a file. Throws what the disk says, and EISDIR for what is no file: whoever opens a pipe waits until somebody
 * writes into it, and nothing else is done meanwhile.
 */
export function readRegular(path: string): Buffer {
  const file = openSync(path, READ);
  try {
    if (fstatSync(file).isFile()) return readFileSync(file);
  } finally {
    closeSync(file);
  }
  const message = `EISDIR: ${path} is no file, but a folder, a pipe or a device`;
  throw Object.assign(new Error(message), { code: 'EISDIR', syscall: 'read' });
}

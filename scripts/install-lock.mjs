/** One installation at a time: a file that only one process can create, naming who holds it. */
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupProblem } from './process.mjs';
import { findProcessStart } from './process-start.mjs';

/** @typedef {{ pid: number, start?: string | undefined }} Holder `start` as `findProcessStart` gives it */

/**
 * Waits until no other process that is at work holds the file.
 * @param {string} path absolute
 * @param {{ patience: number, onWait: () => void }} options how long to wait for another, in milliseconds, and what to
 *   do once when there is one
 * @returns {Promise<() => void>} lets go
 * @throws {SetupProblem} if the other does not let go in time, or the file cannot be written
 */
export async function takeInstallLock(path, { patience, onWait }) {
  const deadline = Date.now() + patience;
  let told = false;
  while (!create(path)) {
    const holder = findHolder(path);
    if (holder === undefined || !isAtWork(holder)) {
      // Its owner may have been killed: then the next try takes the lock.
      rmSync(path, { force: true, recursive: true });
      continue;
    }
    if (!told) onWait();
    told = true;
    if (Date.now() >= deadline) throw new SetupProblem(describe(holder, path));
    await sleep(500);
  }
  return () => rmSync(path, { force: true });
}

/**
 * A link appears with all that is in it, so nobody reads a lock that is not written yet.
 * @param {string} path
 */
function create(path) {
  const own = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(own, JSON.stringify({ pid: process.pid, start: findProcessStart(process.pid) }));
    linkSync(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw new SetupProblem(
      `The npm packages are missing, and ${dirname(path)} cannot be written (${codeOf(error)}). Make it writable, or copy the project to a folder that is.`,
    );
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * @param {string} path
 * @returns {Holder | undefined} `undefined` if nobody holds it, or what is there was not written by a lock
 */
function findHolder(path) {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8'));
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Its number may be that of another process by now, after a reboot or in a new container.
 * @param {Holder} holder
 */
function isAtWork({ pid, start }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  const now = findProcessStart(pid);
  return start === undefined || now === undefined || start === now;
}

/**
 * @param {Holder} holder
 * @param {string} path
 */
function describe({ pid }, path) {
  return `Another installation of the npm packages (process ${pid}) holds ${path}. Wait for it, or end it; if there is none, remove that file. Then run the same command again.`;
}

/**
 * @param {unknown} error
 * @returns {string | undefined}
 */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code;
}

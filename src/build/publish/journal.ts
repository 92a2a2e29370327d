/**
 * The note beside an output that its files are being exchanged. It names what has to go; what has to come lies in
 * `OUT_DIR.next`. Whoever finds it finishes the exchange.
 */
import { basename, dirname, join } from 'node:path';
import { codeOf, type Disk } from './disk.ts';
import { settle, writeWhole } from './write-whole.ts';

/** `gone`: paths below the output. */
export function writeJournal(disk: Disk, outDir: string, gone: readonly string[]): void {
  writeWhole(disk, toJournal(outDir), JSON.stringify(gone));
}

/**
 * The paths that have to go; `undefined` if there is no journal, or one that this code has not written: cut, empty, or
 * naming a place outside of the output.
 */
export function readJournal(disk: Disk, outDir: string): string[] | undefined {
  try {
    const gone: unknown = JSON.parse(disk.readFileSync(toJournal(outDir)).toString());
    return Array.isArray(gone) && gone.every(isInside) ? gone : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || ['ENOENT', 'EISDIR'].includes(codeOf(error) ?? ''))
      return undefined;
    throw error;
  }
}

/** With what a crash has left of one that was being written. */
export function removeJournal(disk: Disk, outDir: string): void {
  const [above, name] = [dirname(outDir), basename(toJournal(outDir))];
  if (disk.statSync(above, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const left = disk
    .readdirSync(above, { withFileTypes: true })
    .filter(
      (entry) => entry.name === name || /^\.\d+\.part$/.test(restAfter(entry.name, `.${name}`)),
    );
  for (const entry of left) disk.rmSync(join(above, entry.name), { force: true, recursive: true });
  if (left.length > 0) settle(disk, above);
}

function restAfter(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : '';
}

function toJournal(outDir: string): string {
  return `${outDir}.journal`;
}

/** A relative path without steps up, as the record writes them. */
function isInside(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    !path.includes('\0') &&
    path.split(/[/\\]/).every((part) => part !== '' && part !== '.' && part !== '..') &&
    !/^[A-Za-z]:/.test(path)
  );
}

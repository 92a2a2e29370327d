/** A text that was not saved is kept in the browser; it is shown when asked for, and never in the place of what lies on the disk. */
import type { Opened } from '../protocol.ts';

const PREFIX = 'dateline-unsaved ';

export function keep({ inside, text }: Opened): void {
  try {
    localStorage.setItem(PREFIX + inside, text);
  } catch {
    // A full store loses nothing that is on the page.
  }
}

export function forget(inside: string): void {
  localStorage.removeItem(PREFIX + inside);
}

export function findUnsaved(inside: string): string | undefined {
  return localStorage.getItem(PREFIX + inside) ?? undefined;
}

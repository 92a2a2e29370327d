/** What was typed while the desk did not answer: nobody could write it into the text, and it is not lost. */
import type { Change } from '../protocol.ts';
import { toShown } from './shown.ts';

/** Changes that are still to be made to a text. */
export interface Typed {
  readonly text: string;
  readonly changes: readonly Change[];
}

/** The last of what was typed at each place of one text; what was typed into another is no part of it. */
export function addTyped(
  before: Typed | undefined,
  text: string,
  changes: readonly Change[],
): Typed {
  const kept = before?.text === text ? before.changes : [];
  const last = new Map([...kept, ...changes].map((change) => [toPlace(change), change]));
  return { text, changes: [...last.values()] };
}

function toPlace(change: Change): string {
  return 'body' in change ? 'body' : change.path.join('.');
}

/** The text with what was typed as comments above its fields, where an editor finds it again. */
export function withTyped(text: string, changes: readonly Change[]): string {
  const lines = changes.flatMap((change) => {
    const words = toWords(change);
    return words === undefined
      ? []
      : words.split(/\r?\n/).map((line) => `# Not written: ${line}\n`);
  });
  const fence = /^---[ \t]*\r?\n/.exec(text)?.[0] ?? '';
  return fence + lines.join('') + text.slice(fence.length);
}

function toWords(change: Change): string | undefined {
  if ('body' in change) return `body: ${change.body}`;
  if ('remove' in change) return undefined;
  return `${change.path.join('.')}: ${toShown('value' in change ? change.value : change.add)}`;
}

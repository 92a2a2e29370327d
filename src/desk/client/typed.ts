/** What was typed and does not stand in the text yet: nobody could write it there, and it is not lost. */
import type { Value } from '../edit/value.ts';
import type { Change } from '../protocol.ts';
import { toShown } from './shown.ts';

/** The last of what was typed at each place. All that was chosen for a list counts, and what was filled in of its next element is one. */
export function addTyped(before: readonly Change[], changes: readonly Change[]): Change[] {
  const last = new Map<string, Change>();
  for (const change of [...before, ...changes]) {
    const place = toPlace(change);
    const earlier = last.get(place);
    const isBoth = 'add' in change && earlier !== undefined && 'add' in earlier;
    last.set(place, isBoth ? { ...change, add: fill(earlier.add, change.add) } : change);
  }
  return [...last.values()];
}

function toPlace(change: Change): string {
  if ('body' in change) return 'body';
  const place = change.path.join('.');
  if (!('add' in change)) return place;
  return `${place} ${isGroup(change.add) ? '+' : JSON.stringify(change.add)}`;
}

function fill(before: Value | undefined, value: Value): Value {
  if (!isGroup(before) || !isGroup(value)) return value;
  const filled = Object.entries(value).map(([key, one]) => [key, fill(before[key], one)] as const);
  return { ...before, ...Object.fromEntries(filled) };
}

function isGroup(value: Value | undefined): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && !Array.isArray(value);
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

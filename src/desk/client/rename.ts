import type { Change, Opened } from '../protocol.ts';
import { ask } from './ask.ts';
import { toShown } from './shown.ts';

/** Where a new item lies follows its title until it is saved; a title of which no address comes leaves it as it is. */
export async function rename(
  file: Opened,
  changes: readonly Change[],
  month: string,
): Promise<Opened> {
  const title = changes.find((one) => 'value' in one && one.path.join() === 'title');
  if (title === undefined || !('value' in title)) return file;
  const { inside, text } = file;
  const asked = { inside, text, name: toShown(title.value), month };
  return ask<Opened>('rename', asked).catch(() => file);
}

/** What the disk holds stays known while the text is another. */
export function withSeen(after: Opened, seen: string | undefined): Opened {
  return seen === undefined ? after : { ...after, seen };
}

/** Every file that an editor may open, those as well that make no entry as long as they have errors. */
import { relative, resolve } from 'node:path';
import { getKind } from '../content/kinds/kinds.ts';
import { toThing } from '../model/thing.ts';
import type { View } from '../build/session.ts';
import { getAddressed, toOpened } from './open-file.ts';
import type { Listed } from './protocol.ts';

/** The newest items first. */
export function listFiles(view: View): Listed[] {
  const { entries, broken } = view.read();
  const whole = entries.map((entry) => {
    const { kind, caption, data } = toThing(entry);
    return { inside: entry.inside, kind, title: caption, status: data.status };
  });
  const known = new Set(whole.map(({ inside }) => inside));
  const wrong = [...broken.values()]
    .map((shown) => toInside(view.settings.contentDir, shown))
    .filter((inside) => !known.has(inside))
    .map((inside) => toListed(view, inside));
  return [...whole, ...wrong].toSorted((a, b) => (a.inside < b.inside ? 1 : -1));
}

/** Paths are shown from the folder in which a command was started. */
export function toInside(contentDir: string, shown: string): string {
  return relative(contentDir, resolve(shown)).replaceAll('\\', '/');
}

function toListed(view: View, inside: string): Listed {
  const { kind } = getAddressed(inside);
  const data = findData(inside, Buffer.from(view.bytesOf(inside)).toString('utf8'));
  const title = data[getKind(kind).caption];
  const status = data.status === 'draft' ? 'draft with errors' : 'with errors';
  return { inside, kind, title: typeof title === 'string' ? title : inside, status };
}

/** Nothing of a text whose fields cannot be read. */
function findData(inside: string, text: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(toOpened(inside, text).data as object) };
  } catch {
    return {};
  }
}

import { posix } from 'node:path';

/** The path inside the content folder that `src`, written in the file `from`, means; `undefined` if it leads outside. */
export function toImagePath(from: string, src: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/|\\)/i.test(src) || src.includes('\\')) return undefined;
  const path = posix.normalize(posix.join(posix.dirname(from), src));
  return path.startsWith('../') ? undefined : path;
}

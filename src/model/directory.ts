/** What references are resolved by. It answers for one key at a time, so that it is known what a result rests on. */
import type { Register } from './register.ts';

export interface Directory {
  readonly byUrl: Pick<Register['byUrl'], 'get'>;
  readonly entities: Pick<Register['entities'], 'get'>;
  readonly brokenUrls: Pick<Register['brokenUrls'], 'has'>;
  /** Old addresses of what is out, which lead on. */
  readonly oldUrls: Pick<ReadonlySet<string>, 'has'>;
}

/** A question and its answer. */
export interface Look {
  readonly at: keyof Directory;
  readonly key: string;
  readonly found: unknown;
}

/** The same directory, which notes in `looks` all that it is asked. */
export function watch(directory: Directory, looks: Look[]): Directory {
  const { byUrl, entities, brokenUrls, oldUrls } = directory;
  const note = <Answer>(at: keyof Directory, key: string, found: Answer): Answer => {
    looks.push({ at, key, found });
    return found;
  };
  return {
    byUrl: { get: (key) => note('byUrl', key, byUrl.get(key)) },
    entities: { get: (key) => note('entities', key, entities.get(key)) },
    brokenUrls: { has: (key) => note('brokenUrls', key, brokenUrls.has(key)) },
    oldUrls: { has: (key) => note('oldUrls', key, oldUrls.has(key)) },
  };
}

/** Whether all would be answered now as it was. */
export function isAsFound(directory: Directory, looks: readonly Look[]): boolean {
  return looks.every(({ at, key, found }) => answer(directory, at, key) === found);
}

function answer(directory: Directory, at: keyof Directory, key: string): unknown {
  return at === 'byUrl' || at === 'entities' ? directory[at].get(key) : directory[at].has(key);
}

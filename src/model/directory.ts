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

/** The same directory, and what it was asked since it was last asked for that. Things name the same few others: all share a look. */
export function watch({ byUrl, entities, brokenUrls, oldUrls }: Directory): {
  readonly asked: Directory;
  readonly takeLooks: () => readonly Look[];
} {
  let looks: Look[] = [];
  const noting = <Answer>(at: keyof Directory, answer: (key: string) => Answer) => {
    const known = new Map<string, Look & { readonly found: Answer }>();
    return (key: string): Answer => {
      const look = known.get(key) ?? { at, key, found: answer(key) };
      known.set(key, look);
      looks.push(look);
      return look.found;
    };
  };
  return {
    asked: {
      byUrl: { get: noting('byUrl', (key) => byUrl.get(key)) },
      entities: { get: noting('entities', (key) => entities.get(key)) },
      brokenUrls: { has: noting('brokenUrls', (key) => brokenUrls.has(key)) },
      oldUrls: { has: noting('oldUrls', (key) => oldUrls.has(key)) },
    },
    takeLooks: () => {
      const taken = looks.slice();
      looks = [];
      return taken;
    },
  };
}

/** Whether all would be answered now as it was. */
export function isAsFound(directory: Directory, looks: readonly Look[]): boolean {
  return looks.every(({ at, key, found }) => answer(directory, at, key) === found);
}

function answer(directory: Directory, at: keyof Directory, key: string): unknown {
  return at === 'byUrl' || at === 'entities' ? directory[at].get(key) : directory[at].has(key);
}

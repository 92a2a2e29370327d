import type { Pick } from '../protocol.ts';

/** Those first of which a word begins so; all of these kinds where nothing is typed. */
export function findPicks(
  picks: readonly Pick[],
  kinds: readonly string[],
  typed: string,
): readonly Pick[] {
  const words = toPlain(typed).split(/\s+/).filter(Boolean);
  const rank = ({ id, name, also }: Pick): number | undefined => {
    const [own, others] = [toPlain(`${name} ${id}`), toPlain(also.join(' '))];
    if (words.every((word) => own.startsWith(word))) return 0;
    if (words.every((word) => ` ${own.replaceAll('-', ' ')}`.includes(` ${word}`))) return 1;
    return words.every((word) => ` ${own} ${others}`.includes(` ${word}`)) ? 2 : undefined;
  };
  return picks
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((pick) => {
      const place = rank(pick);
      return place === undefined ? [] : [{ pick, place }];
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ pick }) => pick);
}

/** Without accents and capitals. */
export function toPlain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

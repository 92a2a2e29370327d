import { toSlug } from '../../search/slug.ts';

export interface Side {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  /** Whether its zone was given, and is not that of the desk. */
  readonly isElsewhere: boolean;
}

/** Ids that `publication.yaml` keeps for lists. */
const KEPT = ['joint', 'none'];

/** `Council,Crews=Europe/Oslo` → the sides in order; `none` and nothing are none. Nothing is refused here. */
export function toSides(text: string, zone: string): Side[] {
  if (/^\s*(none|-)?\s*$/i.test(text)) return [];
  return text.split(/[,，、،]/).map((part, at) => {
    const [name = '', own] = part.split('=').map((word) => word.trim());
    return {
      id: toId(name, at),
      name,
      zone: own ?? zone,
      isElsewhere: own !== undefined && own !== zone,
    };
  });
}

function toId(name: string, at: number): string {
  const slug = toSlug(name);
  return typeof slug === 'string' && !KEPT.includes(slug) ? slug : `side-${String(at + 1)}`;
}

/** Patterns of addresses, as Astro writes routes: `/topics/[...topic]`, `/[folder]/[entity]`. */
interface Matcher {
  readonly expression: RegExp;
  readonly names: readonly string[];
}

const MATCHERS = new Map<string, Matcher>();

/** The parts of an address by the names in a pattern; `undefined` if it does not fit. The empty rest of one is `undefined` too. */
export function findParams(
  pattern: string,
  url: string,
): Record<string, string | undefined> | undefined {
  const { expression, names } = toMatcher(pattern);
  const match = expression.exec(url);
  if (match === null) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, match[index + 1]]));
}

function toMatcher(pattern: string): Matcher {
  const known = MATCHERS.get(pattern);
  if (known !== undefined) return known;
  const names: string[] = [];
  const parts = pattern.split('/').map((part) => {
    const [, rest, name] = /^\[(\.{3})?(\w+)\]$/.exec(part) ?? [];
    if (name === undefined) return part === '' ? '' : `/${part}`;
    names.push(name);
    return rest === undefined ? '/([^/]+)' : '(?:/(.+))?';
  });
  const made = { expression: new RegExp(`^${parts.join('') || '/'}$`), names };
  MATCHERS.set(pattern, made);
  return made;
}

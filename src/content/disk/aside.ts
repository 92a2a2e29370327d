/** What is kept with the content: what was published last, what outside addresses answered, and which words were seen where. */
export const ASIDE_NAMES = ['released', 'links', 'seen'] as const;
export type AsideName = (typeof ASIDE_NAMES)[number];

/** The name of such a file where the content folder is a repository by itself; see `toBeside`. */
export function toAsideName(name: AsideName): string {
  return `${name}.json`;
}

/**
 * Names of files that a repository has at its top, for people and for the tools of its host. Beside `publication.yaml`
 * no content lies there, so none of them can be meant for an entry.
 */
const FOR_PEOPLE =
  /^(readme|licen[cs]e|copying|notice|contributing|code[_-]of[_-]conduct|security|support|governance|maintainers|authors|contributors|changelog|changes|history|codeowners|citation)([._-][\w.-]*)?$/i;
const FOR_TOOLS =
  /^(package(-lock)?\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|makefile|justfile|renovate\.json)$/i;
const PACKAGES = 'node_modules';
const ASIDE: ReadonlySet<string> = new Set(ASIDE_NAMES.map(toAsideName));

/** Whether a file or a folder at the top of a content folder is none of its content. */
export function isAside(inside: string): boolean {
  const [name = '', ...rest] = inside.split('/');
  if (name === PACKAGES) return true;
  if (rest.length > 0) return false;
  return ASIDE.has(name) || FOR_PEOPLE.test(name) || FOR_TOOLS.test(name);
}

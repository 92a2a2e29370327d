/** What the CHANGELOG of a newer engine says and that of the one at work does not. */

/** Its sections (`###`) in their order, those that are new or say something else now. */
export function listChanges(before: string, after: string): string {
  const known = new Set(toSections(before));
  return toSections(after)
    .filter((section) => !known.has(section))
    .join('\n\n');
}

function toSections(changelog: string): string[] {
  return changelog
    .split(/^(?=##+ )/m)
    .filter((section) => section.startsWith('### '))
    .map((section) => section.trim());
}

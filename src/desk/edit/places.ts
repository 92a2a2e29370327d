/** Who names a thing: every place that a new name of it would change. */
import { inFile, splitFile } from './fields.ts';
import { type ContentText, type Named, toInside, toLastName, toRenaming } from './move.ts';
import { renameIn } from './renaming.ts';
import { sayName } from '../words/field-names.ts';
import { say } from '../words/say.ts';

export interface NamingPlace {
  readonly inside: string;
  /** From 1. */
  readonly line: number;
  /** The field, “Statement one”, or “text”. */
  readonly where: string;
  /** The line as written. */
  readonly text: string;
}

/** The places outside its own file, by file and line. What cannot be renamed alone is told by its reason. */
export function listPlaces(
  files: readonly ContentText[],
  site: string,
  named: Named,
): NamingPlace[] {
  const [name, own] = [toLastName(named.id), toInside(named)];
  const renaming = toRenaming(named, `${named.id}-0`);
  return files.flatMap((file): NamingPlace[] => {
    if (file.inside === own || !file.text.includes(name)) return [];
    try {
      const text = inFile(file.inside, () => renameIn(file, { url: file.url, site }, renaming));
      return text === file.text ? [] : listLines(file, text);
    } catch (error) {
      const { message } = error as Error;
      return [{ inside: file.inside, line: 1, where: say.places.text, text: message }];
    }
  });
}

/** A new name changes no line ends. */
function listLines(file: ContentText, renamed: string): NamingPlace[] {
  const [before, after] = [file.text, renamed].map((text) => text.split(/\r?\n/));
  const { bodyLine: body } = splitFile(file);
  return (before ?? []).flatMap((text, index) => {
    const other = after?.[index] ?? '';
    if (text === other) return [];
    const at = Array.from(text).findIndex((letter, place) => letter !== other[place]);
    const where =
      index + 1 < body
        ? sayName(toField(before ?? [], index))
        : toComponent(before ?? [], index, at);
    return [{ inside: file.inside, line: index + 1, where, text: text.trim() }];
  });
}

function toField(lines: readonly string[], index: number): string {
  const head = lines.slice(0, index + 1).findLast((line) => /^[\w-]+:/.test(line)) ?? '';
  return /^[\w-]+/.exec(head)?.[0] ?? '';
}

/** The tag around the place, with its id. */
function toComponent(lines: readonly string[], index: number, at: number): string {
  const before = [...lines.slice(0, index), (lines[index] ?? '').slice(0, Math.max(0, at))];
  const head = before.join('\n');
  const open = /<([A-Z]\w*)(?:\s[^<>]*)?$/.exec(head);
  if (open === null) return say.places.text;
  const rest = [(lines[index] ?? '').slice(Math.max(0, at)), ...lines.slice(index + 1)].join('\n');
  const tag = open[0] + (/^[^>]*/.exec(rest)?.[0] ?? '');
  const id = open[1] === 'Statement' ? /\sid="([^"]*)"/.exec(tag)?.[1] : undefined;
  return [open[1], id].filter(Boolean).join(' ');
}

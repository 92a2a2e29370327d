import { mask } from './parse/mask.ts';
import { readTag } from './parse/tag.ts';

interface At {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the attribute of `field` (`Statement.said`) stands in the tag that begins at `at` of the text of a file;
 * `at` itself if there is no such tag or attribute.
 */
export function locateAttribute(text: string, at: At, field: string): At {
  const [component = '', attribute = ''] = field.split('.');
  const lines = mask(text).split('\n');
  const before = lines.slice(0, at.line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const start = before + at.column - 1;
  if (attribute === '' || text[start] !== '<') return at;
  const { name, attributes } = readTag(lines.join('\n'), start);
  const found = attributes.find((written) => written.name === attribute);
  if (name !== component || found === undefined) return at;
  const upTo = text.slice(0, found.offset).split('\n');
  return { line: upTo.length, column: (upTo.at(-1) ?? '').length + 1 };
}

import { toLines, type Position } from '../problems/lines.ts';
import { mask } from './parse/mask.ts';
import { readTag } from './parse/tag.ts';

/**
 * Where the attribute of `field` (`Statement.said`) stands in the tag that begins at `at` of the text of a file;
 * `at` itself if there is no such tag or attribute. The text is gone through once, for however many are asked.
 */
export function toAttributePlaces(text: string): (at: Position, field: string) => Position {
  const masked = mask(text);
  const { toPosition, toOffset } = toLines(text);
  return (at, field) => {
    const [component = '', attribute = ''] = field.split('.');
    const start = toOffset(at);
    if (attribute === '' || masked[start] !== '<') return at;
    const { name, attributes } = readTag(masked, start);
    const found = attributes.find((written) => written.name === attribute);
    return name !== component || found === undefined ? at : toPosition(found.offset);
  };
}

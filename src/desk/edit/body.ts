/** The components and links of a body, with their places in the text of the file. */
import { splitFrontMatter } from '../../content/disk/fences.ts';
import { getKind } from '../../content/kinds/kinds.ts';
import { toLines } from '../../content/problems/lines.ts';
import { parseProse } from '../../content/prose/parse-prose.ts';
import { mask } from '../../content/prose/parse/mask.ts';
import { readTag, type Tag } from '../../content/prose/parse/tag.ts';
import { toText } from '../../content/prose/text.ts';
import type { ComponentName } from '../../content/prose/components.ts';
import type { ProseNode } from '../../content/prose/tree.ts';
import { EditError } from './edit-error.ts';
import type { EditFile } from './fields.ts';

export interface WrittenComponent {
  readonly name: ComponentName;
  readonly attributes: Readonly<Record<string, string>>;
  /** The opening tag; its offsets are those of the text. */
  readonly tag: Tag;
}

export interface WrittenLink {
  readonly url: string;
  /** Of its first sign in the text. */
  readonly offset: number;
}

export interface Body {
  /** Where it begins in the text. */
  readonly offset: number;
  /** In reading order. */
  readonly components: readonly WrittenComponent[];
  readonly links: readonly WrittenLink[];
  /** What readers read of it. */
  readonly words: string;
}

/** For an entity that stands without words of its own: they are no words of the body. */
const NAME = '…';

/** Throws EditError for a file without a body, or with one in which tags are torn. */
export function openBody({ kind, text }: EditFile): Body {
  if (kind === 'publication' || getKind(kind).format === 'yaml')
    throw new EditError('the file has no body', 'say it in a field');
  const parts = splitFrontMatter(text);
  if ('message' in parts) throw new EditError(parts.message, parts.remedy);
  const { bodyOffset, bodyLine } = parts;
  const { tree } = parseProse(text.slice(bodyOffset), { path: '', firstLine: bodyLine });
  const masked = mask(text);
  const { toOffset } = toLines(text);
  const components: WrittenComponent[] = [];
  const links: WrittenLink[] = [];
  const collect = (node: ProseNode) => {
    if (node.type === 'text') return;
    if (node.type === 'component') {
      const tag = readTag(masked, toOffset(node.place));
      components.push({ name: node.name, attributes: node.attributes, tag });
    } else if (node.tagName === 'a' && node.place !== undefined)
      links.push({ url: node.properties.href ?? '', offset: toOffset(node.place) });
    node.children.forEach(collect);
  };
  tree.children.forEach(collect);
  return {
    offset: bodyOffset,
    components,
    links,
    words: toText({ type: 'root', children: tree.children }, () => NAME),
  };
}

import { toFault } from '../../problems/fault.ts';
import { COMPONENTS } from '../components.ts';
import { type ProseFinding, show } from '../finding.ts';
import { unmask } from './satteri.ts';
import type { Tag, TagAttribute } from './tag.ts';

export function refuseOpening(tag: Tag, offset: number, reason: string): ProseFinding {
  const name = `<${show(unmask(tag.name))}>`;
  const html = refuseTagName(tag.name, offset);
  if (html !== undefined) return html;
  if (tag.fault !== undefined)
    return { offset: tag.fault, ...toFault('prose.syntax:from', { name }) };
  const isOpen = reason.startsWith('Expected a closing tag');
  const fault = isOpen ? 'prose.syntax:open' : 'prose.syntax';
  return { offset, ...toFault(fault, { name, reason: show(reason) }) };
}

export function refuseAttribute(tag: Tag, { name, form, offset }: TagAttribute): ProseFinding {
  if (form === 'spread') {
    return { offset, ...toFault('prose.spread-attribute') };
  }
  const fault = form === 'expression' ? 'prose.expression-attribute' : 'prose.syntax:value';
  return { offset, field: `${tag.name}.${name}`, ...toFault(fault, { name }) };
}

const WRITE: Readonly<Record<string, string>> = {
  'b strong': 'write **words**',
  'i em u ins dfn': 'write *words*',
  's del strike': 'write ~~words~~',
  'code kbd samp var tt pre xmp': 'write `words`, or a block between lines of ```',
  a: 'write [words](https://…)',
  'img picture source svg figure figcaption image':
    'use <Figure src="./name.jpg" alt="…" credit="…" rights="…" />',
  'blockquote q cite':
    'use <Quote by="…">words</Quote>; for a block without a speaker start its lines with >',
  br: 'end the line with a backslash',
  hr: 'write a line of ---, with an empty line before it',
  'h1 h2 h3 h4 h5 h6': 'write ##, ### or #### before the words',
  'ul ol li dl dt dd menu': 'write list items as lines that start with - or 1.',
  'table thead tbody tfoot tr th td caption colgroup col': 'write a Markdown table: | a | b |',
  'p div section article main header footer nav span font center address hgroup':
    'leave the tag out; an empty line ends a paragraph',
  'aside details summary dialog': 'use <Aside title="…">prose</Aside>',
  'sup sub small big mark abbr time data ruby rt rp bdi bdo wbr':
    'leave the tag out, and keep the words',
  'script style link meta base template slot noscript title head body html':
    'leave it out: a body is words, and its look and behaviour belong to the site',
  'iframe embed object video audio track canvas frame frameset applet':
    'leave it out, and link to it: [words](https://…)',
  'form input button select option optgroup textarea label fieldset legend output progress meter':
    'leave it out: a body holds nothing to fill in',
};

const REMEDY = new Map(
  Object.entries(WRITE).flatMap(([names, remedy]) =>
    names.split(' ').map((name) => [name, remedy]),
  ),
);

/** The problem of a tag that is HTML (or has no component’s form of name); `undefined` for a component’s name. */
export function refuseTagName(name: string | null, offset: number): ProseFinding | undefined {
  if (name !== null && /^\p{Lu}[\p{L}\p{N}_$]*$/u.test(name)) return undefined;
  const tag = `<${show(unmask(name ?? ''))}>`;
  return { offset, ...toFault('prose.raw-html:tag', { tag, remedy: toTagRemedy(name ?? '') }) };
}

function toTagRemedy(name: string): string {
  const lower = name.toLowerCase();
  const remedy = REMEDY.get(lower);
  if (remedy !== undefined) return remedy;
  const component = Object.keys(COMPONENTS).find((known) => known.toLowerCase() === lower);
  if (component !== undefined) return `write <${component}>`;
  return 'leave the tag out, or write \\< for the sign itself';
}

import type { Fault } from '../problems/problem.ts';

/** A problem of a body before it has a file: `offset` counts UTF-16 code units from the start of the body. */
export interface ProseFinding extends Fault {
  readonly offset: number;
  readonly code: ProseCode;
  /** The attribute, as `Quote.by`; absent where the prose itself is meant. */
  readonly field?: string;
}

/** Text of an author as it may stand in a message: one line, at most 60 characters, nothing invisible. */
export function show(text: string): string {
  const visible = text.replace(/\s+/g, ' ').replace(/\p{C}/gu, (char) => `U+${hex(char)}`);
  return visible.length > 60 ? `${visible.slice(0, 59).toWellFormed()}…` : visible;
}

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** Every code that a problem of a body can have, with one sentence about it. The documentation lists this table. */
export const PROSE_CODES = {
  'prose.too-large': 'The body is larger than 256 KiB.',
  'prose.too-deep': 'Brackets, quotations, lists or tags are nested deeper than 32 levels.',
  'prose.too-many': 'The body has more marks of one type than an article can need.',
  'prose.control-character': 'The body has an invisible or unprintable character.',
  'prose.front-matter':
    'A line of --- or +++ is where it would end front matter or turn text into a heading.',
  'prose.import-export':
    'A paragraph that starts with “import ” or “export ” would be read as code.',
  'prose.expression': 'A curly bracket starts code in MDX, and a body has no code.',
  'prose.expression-attribute':
    'The value of an attribute is code in curly brackets rather than text in quotes.',
  'prose.spread-attribute': 'Attributes are spread from code in curly brackets.',
  'prose.event-handler': 'An attribute would run code when something happens on the page.',
  'prose.raw-html': 'There is an HTML tag instead of Markdown or a component.',
  'prose.html-comment': 'HTML comments are not part of MDX.',
  'prose.unknown-component': 'No component has this name.',
  'prose.misplaced-component': 'The component is not allowed here.',
  'prose.wrong-children': 'The component may not contain this, or lacks its words.',
  'prose.unknown-attribute': 'The component has no attribute of this name.',
  'prose.missing-attribute': 'The component lacks an attribute that it requires.',
  'prose.repeated-attribute': 'An attribute is given twice.',
  'prose.repeated-id': 'Two components of a body have the same id.',
  'prose.bad-attribute': 'The value of an attribute is empty or has the wrong form.',
  'prose.long-quote': 'A quotation has more than 25 words, or a paraphrase more than 60.',
  'prose.heading-level': 'A heading has a level other than two, three or four.',
  'prose.image': 'A Markdown image has no credit and no rights.',
  'prose.unsafe-link': 'A link leads to an address that Dateline does not link to.',
  'prose.broken-link': 'A link has no words, or its address cannot be read.',
  'prose.reference-link': 'A link takes its address from another line.',
  'prose.nested-link': 'A link is inside another link.',
  'prose.footnote': 'Footnotes are not used: say it in the text, or in an Aside.',
  'prose.task-list': 'A list has check boxes.',
  'prose.directive': 'A directive (:::name or :name[]) is another dialect of Markdown.',
  'prose.lost-text': 'Markdown would drop words here.',
  'prose.syntax': 'A tag cannot be read.',
} as const satisfies Readonly<Record<`prose.${string}`, string>>;

type ProseCode = keyof typeof PROSE_CODES;

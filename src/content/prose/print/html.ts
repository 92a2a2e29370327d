import { toAddresses } from '../checks.ts';
import type { ComponentName } from '../components.ts';
import { toIdWords } from '../text.ts';
import {
  absolutize,
  markAll,
  markElement as h,
  markProseText as text,
  type Markup,
} from './markup.ts';
import type { ComponentSegment, Segment } from './segments.ts';

export interface Resolve {
  readonly entity: (id: string) => { readonly name: string; readonly url: string } | undefined;
  /** The title and the page at an address of this site, such as `/topics/tariffs` or `coverage`. */
  readonly address: (path: string) => { readonly title: string; readonly url: string } | undefined;
  /** Makes any address absolute, from a body or from the two functions above. */
  readonly absolute: (url: string) => string;
  /** The address of an image by the `src` of its `Figure`; `undefined` if it is not published. */
  readonly image: (src: string) => string | undefined;
  /** Where the words of a statement can be read, by its id. */
  readonly cite?: (statement: string) => string | undefined;
}

/**
 * The same segments as plain HTML with absolute addresses, for feeds and saved copies; it needs no scripts, styles or
 * classes. What `resolve` does not know is printed as words, without a link.
 */
export function toHtml(segments: readonly Segment[], resolve: Resolve): string {
  return segments
    .map((segment) =>
      'html' in segment
        ? absolutize(segment.html, resolve.absolute)
        : PRINTERS[segment.component](segment, { html: toHtml(segment.children, resolve) }, resolve)
            .html,
    )
    .join('');
}

type Printer = (segment: ComponentSegment, children: Markup, resolve: Resolve) => Markup;

/** How each component is printed outside our pages. */
const PRINTERS: Readonly<Record<ComponentName, Printer>> = {
  Quote: ({ props, inline }, words, resolve) => {
    const marks = { cite: props.cite, lang: props.lang };
    if (inline) return h('q', marks, words);
    const speaker = toSpeaker(props, resolve);
    const quote = h('blockquote', marks, h('p', {}, words));
    return speaker.length === 0
      ? quote
      : h('figure', {}, quote, h('figcaption', {}, text('— '), ...speaker));
  },

  // A paraphrase is our prose: it has no quotation marks and names nobody.
  Statement: ({ props, inline }, words, resolve) => {
    if (props.kind === 'paraphrase') return inline ? markAll(words) : h('p', {}, words);
    const cite = resolve.cite?.(props.id ?? '');
    // With an original, `lang` is the language of that.
    const marks = { cite, lang: props.original === undefined ? props.lang : undefined };
    return inline ? h('q', marks, words) : h('blockquote', marks, h('p', {}, words));
  },

  // The words alone: they are the speaker’s, and without our style any mark would look like the speaker’s emphasis.
  Hedge: (_, words) => markAll(words),

  Figure: ({ props }, _, resolve) => {
    const url = resolve.image(props.src ?? '');
    const image =
      url === undefined ? [] : [h('img', { src: resolve.absolute(url), alt: props.alt ?? '' })];
    const credit = [props.credit, props.rights].filter((part) => part !== undefined).join(', ');
    const caption = props.caption === undefined ? credit : `${props.caption} (${credit})`;
    return h('figure', {}, ...image, h('figcaption', {}, text(caption)));
  },

  Aside: ({ props }, prose) => {
    const title = props.title === undefined ? [] : [h('p', {}, h('strong', {}, text(props.title)))];
    return h('aside', {}, ...title, prose);
  },

  Entity: ({ props, children }, words, resolve) => {
    const id = props.id ?? '';
    const entity = resolve.entity(id);
    const content = children.length > 0 ? words : text(entity?.name ?? toIdWords(id));
    return entity === undefined ? markAll(content) : link(resolve.absolute(entity.url), content);
  },

  SeeAlso: ({ props }, _, resolve) => {
    const pages = toAddresses(props.ids ?? '').flatMap((path) => resolve.address(path) ?? []);
    if (pages.length === 0) return markAll();
    return h(
      'ul',
      {},
      ...pages.map(({ url, title }) => h('li', {}, link(resolve.absolute(url), text(title)))),
    );
  },

  // The table is on the page; a picture of the chart would exclude readers who cannot see it.
  Chart: ({ props }, _, resolve) => {
    const page = resolve.address(props.of ?? '');
    return page === undefined
      ? markAll()
      : h('p', {}, link(resolve.absolute(page.url), text(page.title)));
  },

  Scope: printNothing,
  Contact: printNothing,
  Licence: printNothing,
  Editors: printNothing,
};

/** Only pages of the desk have them, and those appear only on the site. */
function printNothing(): Markup {
  return markAll();
}

function toSpeaker(
  { by, as: role }: ComponentSegment['props'],
  resolve: Resolve,
): readonly Markup[] {
  const entity = by === undefined || by === 'anonymous' ? undefined : resolve.entity(by);
  const name = entity === undefined ? [] : [link(resolve.absolute(entity.url), text(entity.name))];
  const comma = name.length > 0 && role !== undefined ? [text(', ')] : [];
  return [...name, ...comma, ...(role === undefined ? [] : [text(role)])];
}

function link(href: string, content: Markup): Markup {
  return h('a', { href }, content);
}

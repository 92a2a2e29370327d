/**
 * Every component that a body may use. To add one: an entry here, and an Astro component with its name. The checks, the
 * facts, the segments and the documentation read this table.
 */
import { toFault } from '../problems/fault.ts';
import {
  checkAddress,
  checkAddresses,
  checkDate,
  checkId,
  checkImage,
  checkLanguage,
  checkUrl,
  isDisordered,
  type Check,
} from './checks.ts';
import type { ProseFinding } from './finding.ts';
import type { FieldSort } from '../kinds/field-meta.ts';
import { NAMES_ENTITIES, optional, required, STATEMENT } from './statement-rule.ts';

export interface AttributeRule {
  readonly required: boolean;
  /** One sentence that an editor can act on. */
  readonly describe: string;
  /** What is wrong with a value; absent if any text will do. */
  readonly check?: Check;
  /** The value names people, organizations, places, events or outlets by id, so the body mentions them. */
  readonly mentions?: boolean;
  /** The value names a place on the page, or several separated by spaces; each may occur once in a body. */
  readonly anchor?: boolean;
  /** Kinds that the value names by one or several ids. */
  readonly to?: readonly string[];
  /** Kinds that the value may name by an id; any other value is words. */
  readonly orWords?: readonly string[];
  /** The only words that it takes. */
  readonly words?: readonly string[];
  readonly sort?: FieldSort;
}

export type AttributeFault = Omit<ProseFinding, 'offset'> & { readonly attribute: string };

type Attributes = Readonly<Record<string, string>>;

export interface ComponentRule {
  readonly describe: string;
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** `phrasing`: the words of at most one paragraph; `flow`: paragraphs, lists and so on. */
  readonly children: 'none' | 'phrasing' | 'flow';
  readonly childrenRequired: boolean;
  /** `block`: on its own lines; `inline`: in a line of text (alone on a line, it becomes a paragraph). */
  readonly stands: 'block' | 'inline' | 'either';
  /** It prints something from publication.yaml, and may be used only on pages of the desk. */
  readonly ofDesk?: true;
  /** It holds at most this many words of somebody; such components cannot contain one another. */
  readonly maxWords?: number | ((attributes: Attributes) => number);
  /** Components that may be used only inside one that holds them. */
  readonly holds?: readonly string[];
  /** Whether it holds those with these attributes; always, if absent. */
  readonly holdsIf?: (attributes: Attributes) => boolean;
  readonly findFaults?: (attributes: Attributes) => readonly AttributeFault[];
}

const EMPTY_BLOCK = { children: 'none', childrenRequired: false, stands: 'block' } as const;

const ofDesk = <const Stands extends 'block' | 'inline'>(stands: Stands, describe: string) =>
  ({ ...EMPTY_BLOCK, describe, attributes: {}, stands, ofDesk: true }) as const;

export const COMPONENTS = {
  Quote: {
    describe: 'Somebody’s words, as spoken or translated.',
    attributes: {
      by: required('The id of the speaker, or anonymous.', checkId, NAMES_ENTITIES),
      as: optional('The role of the speaker at the time.'),
      lang: optional('The language of the words, if it is not that of the item.', checkLanguage, {
        sort: 'language',
      }),
      cite: optional('The web address where the words can be read or heard.', checkUrl, {
        sort: 'url',
      }),
    },
    children: 'phrasing',
    childrenRequired: true,
    stands: 'either',
    maxWords: 25,
    holds: ['Hedge'],
  },
  Statement: STATEMENT,
  Hedge: {
    describe: 'The speaker’s own hedge inside a quotation, marked on the page.',
    attributes: {},
    children: 'phrasing',
    childrenRequired: true,
    stands: 'inline',
  },
  Figure: {
    ...EMPTY_BLOCK,
    describe: 'A picture with its credit.',
    attributes: {
      src: required('The image file, relative to this one: ./name.jpg.', checkImage, {
        sort: 'image',
      }),
      alt: required('What the picture shows, for readers who do not see it.'),
      credit: required('Who made it, in the form that the owner asks for.'),
      rights: required('Your right to show it: a licence or an agreement.'),
      caption: optional('A sentence below the picture.'),
    },
  },
  Aside: {
    describe: 'Background that readers may skip.',
    attributes: { title: optional('A short heading.') },
    children: 'flow',
    childrenRequired: true,
    stands: 'block',
  },
  Entity: {
    describe:
      'A link to a person, organization, place, event or outlet; if empty, it shows the name.',
    attributes: { id: required('The id of the entity.', checkId, NAMES_ENTITIES) },
    children: 'phrasing',
    childrenRequired: false,
    stands: 'inline',
  },
  SeeAlso: {
    ...EMPTY_BLOCK,
    describe: 'Links to other pages of this publication.',
    attributes: {
      ids: required(
        'Addresses of pages, separated by spaces: /topics/tariffs /questions/have-they-spoken.',
        checkAddresses,
        { sort: 'addresses' },
      ),
    },
  },
  Chart: {
    ...EMPTY_BLOCK,
    describe: 'A chart of a measure, of the statements on a question, or of coverage over time.',
    attributes: {
      of: required('A measure or a question by its address, or coverage.', checkAddress, {
        sort: 'addresses',
      }),
      from: optional('The first date that it shows.', checkDate, { sort: 'when' }),
      to: optional('The last date that it shows.', checkDate, { sort: 'when' }),
    },
    findFaults: ({ from, to }: Attributes) =>
      isDisordered(from, to)
        ? [{ attribute: 'to', ...toFault('prose.bad-attribute:order', { from, to }) }]
        : [],
  },
  Scope: ofDesk('block', 'What you cover, from publication.yaml. On pages only.'),
  Contact: ofDesk('inline', 'The address for readers, from publication.yaml. On pages only.'),
  Licence: ofDesk('inline', 'The licence of your texts, with a link to its terms. On pages only.'),
  Editors: ofDesk(
    'block',
    'Who is responsible for the publication, from publication.yaml. On pages only.',
  ),
} as const satisfies Readonly<Record<string, ComponentRule>>;

export type ComponentName = keyof typeof COMPONENTS;

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(COMPONENTS, name);
}

export function getRule(name: ComponentName): ComponentRule {
  return COMPONENTS[name];
}

/**
 * Replaces `astro/compiler-runtime` for compiled templates. While a page is printed, it joins text in one synchronous
 * pass. Otherwise it is Astro's own runtime, so that Astro's rendering of the same templates can be compared. What
 * cannot be printed (promises, components of other frameworks, directives of Astro) throws NeedsAstro.
 */
import {
  REQUEST_GLOBALS,
  NeedsAstro,
  type PrintContext,
  type Printable,
} from './astro-internals.ts';
import * as astro from './astro-runtime.ts';

export {
  createAstro,
  createTransitionScope,
  defineScriptVars,
  defineStyleVars,
  Fragment,
  mergeSlots,
} from './astro-runtime.ts';

class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ESCAPABLE = /[&<>'"]/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};
/** The text before an attribute's value, by name; filled on first use. */
const STARTS = new Map<string, string | undefined>();
const SPECIAL =
  /[\s"'>/=:]|^(?:allowfullscreen|async|autofocus|autoplay|checked|className|controls|default|defer|disabled|disablepictureinpicture|disableremoteplayback|download|formnovalidate|hidden|inert|itemscope|loop|muted|nomodule|novalidate|open|playsinline|popover|readonly|required|reversed|scoped|seamless|selected|style)$/i;

type Slot = (result: unknown) => unknown;
type Slots = Readonly<Record<string, Slot>>;
type Props = Record<string, unknown>;
type Factory = (result: unknown, props: Props, slots: Slots) => unknown;

/** Set while a page is printed, which is synchronous. */
let printing: PrintContext | undefined;
/** Scripts already on the printed page; Astro writes each only once. */
const scripts = new Set<string>();
/** How many template elements are open. */
let templates = 0;

const NOTHING = new Markup('');
/** The compiled function of each component, called without Astro's checks. */
const FACTORIES = new WeakMap<object, Factory>();
const VOID =
  /^(area|base|br|col|command|embed|hr|img|input|keygen|link|meta|param|source|track|wbr)$/i;
export function render(strings: TemplateStringsArray, ...values: unknown[]): unknown {
  if (printing === undefined) return astro.render(strings, ...(values as never[]));
  let text = strings[0] ?? '';
  for (let index = 0; index < values.length; index += 1)
    text += toText(values[index]) + (strings[index + 1] ?? '');
  return new Markup(text);
}

export function createComponent(
  given: Factory | { readonly factory: Factory },
  moduleId?: string,
  propagation?: unknown,
): unknown {
  const component = astro.createComponent(
    given as never,
    moduleId,
    propagation as never,
  ) as unknown as Partial<Printable>;
  const factory = typeof given === 'function' ? given : given.factory;
  FACTORIES.set(component, factory);
  component.print = (props, at) => {
    if (printing !== undefined) throw new Error('a page is printed while another one is');
    printing = at;
    scripts.clear();
    templates = 0;
    try {
      return `<!DOCTYPE html>${toText(factory(RESULT, { ...props }, {}))}`;
    } finally {
      printing = undefined;
    }
  };
  return component;
}

export function renderComponent(
  result: never,
  name: string,
  component: unknown,
  props: Props,
  slots: Slots = {},
): unknown {
  if (printing === undefined)
    return astro.renderComponent(result, name, component, props, slots as never);
  if (component === astro.Fragment) return slots.default?.(result);
  if (typeof component === 'string') return toElement(result, component, props, slots);
  const factory = typeof component === 'function' ? FACTORIES.get(component) : undefined;
  if (factory === undefined) throw new NeedsAstro(`the component ${name}`);
  if (props['class:list'] !== undefined) throw new NeedsAstro(`class:list of ${name}`);
  return refusePromise(factory(result, props, slots));
}

export function renderSlot(result: never, slot: Slot | undefined, fallback?: Slot): unknown {
  if (printing === undefined) return astro.renderSlot(result, slot as never, fallback as never);
  return (slot ?? fallback)?.(result);
}

export function addAttribute(
  value: unknown,
  name: string,
  shouldEscape = true,
  tag?: string,
): unknown {
  if (printing === undefined) return astro.addAttribute(value, name, shouldEscape, tag);
  if (value === undefined || value === null) return NOTHING;
  return new Markup(toAttribute(value, name, shouldEscape, tag));
}

export function spreadAttributes(values: Props = {}, tag?: string, scope?: object): unknown {
  if (printing === undefined || scope !== undefined)
    return own(astro.spreadAttributes(values, tag, scope));
  let text = '';
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value !== undefined && value !== null) text += toAttribute(value, name, true, tag);
  }
  return text === '' ? NOTHING : new Markup(text);
}

function toAttribute(value: unknown, name: string, shouldEscape: boolean, tag?: string): string {
  const start = toAttributeStart(name);
  if (start === undefined || value instanceof Object)
    return String(astro.addAttribute(value, name, shouldEscape, tag));
  const text = toPlain(value);
  if (text === '') return ` ${name}`;
  return `${start}${shouldEscape ? escapeQuotes(text) : text}"`;
}

export function unescapeHTML(value: unknown): unknown {
  if (printing === undefined) return astro.unescapeHTML(value);
  if (value === undefined || value === null || value === false) return NOTHING;
  if (value instanceof Markup) return value;
  if (typeof value === 'object' && !(value instanceof astro.HTMLString))
    throw new NeedsAstro('markup that is no text');
  return new Markup(toPlain(value));
}

export function maybeRenderHead(): unknown {
  return printing === undefined ? astro.maybeRenderHead() : NOTHING;
}

export function renderHead(): unknown {
  return printing === undefined ? astro.renderHead() : new Markup(printing.head);
}

export function renderScript(result: never, id: string): unknown {
  if (printing === undefined) return astro.renderScript(result, id);
  // Astro writes the scripts of a template element again outside it.
  if (templates > 0) throw new NeedsAstro('a script in a template element');
  if (scripts.has(id)) return NOTHING;
  scripts.add(id);
  return new Markup(printing.toScript(id));
}

export const renderTransition = onlyByAstro('a transition', astro.renderTransition);

export function templateEnter(result: never): unknown {
  if (printing === undefined) return astro.templateEnter(result);
  templates += 1;
  return NOTHING;
}

export function templateExit(result: never): unknown {
  if (printing === undefined) return astro.templateExit(result);
  templates -= 1;
  return NOTHING;
}

function onlyByAstro<Given extends unknown[]>(what: string, call: (...given: Given) => unknown) {
  return (...given: Given): unknown => {
    if (printing !== undefined) throw new NeedsAstro(what);
    return call(...given);
  };
}

function toText(value: unknown): string {
  if (typeof value === 'string') return escapeText(value);
  if (value instanceof Markup) return value.text;
  if (value === undefined || value === null || value === false || value === '') return '';
  if (Array.isArray(value)) {
    let text = '';
    for (const one of value) text += toText(one);
    return text;
  }
  if (typeof value === 'number' || typeof value === 'bigint' || value === true)
    return String(value);
  if (value instanceof astro.HTMLString) return value.toString();
  if (typeof value === 'function') return toText((value as () => unknown)());
  refusePromise(value);
  throw new NeedsAstro('a value that is no text');
}

/** Leaves promises to Astro. Its result during printing is ignored, even a failure. */
function refusePromise(value: unknown): unknown {
  if (!(value instanceof Promise)) return value;
  value.catch(() => undefined);
  throw new NeedsAstro('a promise');
}

/** The `Astro` object of templates, without a request. */
class Known {
  readonly props: Props;
  readonly given: Slots;
  /** Set by the template. */
  self: unknown = undefined;
  constructor(props: Props, given: Slots) {
    this.props = props;
    this.given = given;
  }
  get slots(): { readonly has: (name: string) => boolean; readonly render: () => never } {
    return { has: (name) => name in this.given, render: refuseSlot };
  }
  get site(): URL | undefined {
    return printing?.site;
  }
}

function refuseSlot(): never {
  throw new NeedsAstro('Astro.slots.render');
}

for (const name of REQUEST_GLOBALS)
  Object.defineProperty(Known.prototype, name, {
    get: () => {
      throw new NeedsAstro(`Astro.${name}`);
    },
  });

/** The `$$result` of templates. */
const RESULT = { createAstro: (props: Props, slots: Slots = {}) => new Known(props, slots) };

function toElement(result: unknown, tag: string, props: Props, slots: Slots): Markup {
  const start = `<${tag}${toText(spreadAttributes(props))}`;
  const inner = Object.values(slots)
    .map((slot) => toText(slot(result)))
    .join('');
  return new Markup(inner === '' && VOID.test(tag) ? `${start}/>` : `${start}>${inner}</${tag}>`);
}

function toPlain(value: unknown): string {
  return typeof value === 'string' ? value : String(value);
}

/** Wraps Astro's markup while a page is printed. */
function own(value: unknown): unknown {
  return printing === undefined ? value : new Markup(String(value));
}

/** ` name="`, if Astro writes attributes of this name unchanged, with the value in quotation marks. */
function toAttributeStart(name: string): string | undefined {
  const known = STARTS.get(name);
  if (known !== undefined || STARTS.has(name)) return known;
  const start = SPECIAL.test(name) ? undefined : ` ${name}="`;
  STARTS.set(name, start);
  return start;
}

function escapeText(text: string): string {
  const first = text.search(ESCAPABLE);
  if (first < 0) return text;
  let escaped = '';
  let last = 0;
  for (let index = first; index < text.length; index += 1) {
    const entity = ENTITIES[text.charAt(index)];
    if (entity === undefined) continue;
    escaped += text.slice(last, index) + entity;
    last = index + 1;
  }
  return escaped + text.slice(last);
}

function escapeQuotes(text: string): string {
  if (!text.includes('&') && !text.includes('"')) return text;
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/**
 * What compiled templates call, in the place of `astro/compiler-runtime`. While a page is printed it joins text, eagerly
 * and in one go; at all other times it is Astro’s own, so that Astro’s rendering of the same templates can judge it.
 * What cannot be printed so (promises, components of other frameworks, directives of Astro) throws Unprintable.
 */
import { OF_A_REQUEST } from './astro-internals.ts';
import * as astro from './astro-runtime.ts';
import { escapeQuotes, escapeText, Markup, toAttributeStart } from './markup.ts';
import { Unprintable, type Press, type Printable } from './press.ts';

export {
  createTransitionScope,
  defineScriptVars,
  defineStyleVars,
  Fragment,
  mergeSlots,
} from './astro-runtime.ts';

type Slot = (result: unknown) => unknown;
type Slots = Readonly<Record<string, Slot>>;
type Props = Record<string, unknown>;
type Factory = (result: unknown, props: Props, slots: Slots) => unknown;

/** Set while a page is printed, which never waits for anything. */
let press: Press | undefined;
/** Scripts that stand on the page that is printed: Astro writes each where it is named first. */
const scripts = new Set<string>();

const NOTHING = new Markup('');
/** What the compiler made of each template, by its component: called without the checks that Astro has before it. */
const FACTORIES = new WeakMap<object, Factory>();
const VOID =
  /^(area|base|br|col|command|embed|hr|img|input|keygen|link|meta|param|source|track|wbr)$/i;
export function render(strings: TemplateStringsArray, ...values: unknown[]): unknown {
  if (press === undefined) return astro.render(strings, ...(values as never[]));
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
    if (press !== undefined) throw new Error('a page is printed while another one is');
    press = at;
    scripts.clear();
    try {
      return `<!DOCTYPE html>${toText(factory(RESULT, { ...props }, {}))}`;
    } finally {
      press = undefined;
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
  if (press === undefined)
    return astro.renderComponent(result, name, component, props, slots as never);
  if (component === astro.Fragment) return slots.default?.(result);
  if (typeof component === 'string') return toElement(result, component, props, slots);
  const factory = typeof component === 'function' ? FACTORIES.get(component) : undefined;
  if (factory === undefined) throw new Unprintable(`the component ${name}`);
  if (props['class:list'] !== undefined) throw new Unprintable(`class:list of ${name}`);
  return refusePromise(factory(result, props, slots));
}

export function renderSlot(result: never, slot: Slot | undefined, fallback?: Slot): unknown {
  if (press === undefined) return astro.renderSlot(result, slot as never, fallback as never);
  return (slot ?? fallback)?.(result);
}

export function addAttribute(
  value: unknown,
  name: string,
  shouldEscape = true,
  tag?: string,
): unknown {
  if (press === undefined) return astro.addAttribute(value, name, shouldEscape, tag);
  if (value === undefined || value === null) return NOTHING;
  return new Markup(toAttribute(value, name, shouldEscape, tag));
}

export function spreadAttributes(values: Props = {}, tag?: string, scope?: object): unknown {
  if (press === undefined || scope !== undefined)
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
  if (press === undefined) return astro.unescapeHTML(value);
  if (value === undefined || value === null || value === false) return NOTHING;
  if (value instanceof Markup) return value;
  if (typeof value === 'object' && !(value instanceof astro.HTMLString))
    throw new Unprintable('markup that is no text');
  return new Markup(toPlain(value));
}

export function maybeRenderHead(): unknown {
  return press === undefined ? astro.maybeRenderHead() : NOTHING;
}

export function renderHead(): unknown {
  return press === undefined ? astro.renderHead() : new Markup(press.head);
}

export function renderScript(result: never, id: string): unknown {
  if (press === undefined) return astro.renderScript(result, id);
  if (scripts.has(id)) return NOTHING;
  scripts.add(id);
  return new Markup(press.toScript(id));
}

export function renderTransition(...given: never[]): unknown {
  return refuse('a transition', () =>
    (astro.renderTransition as (...all: never[]) => unknown)(...given),
  );
}

export function templateEnter(...given: never[]): unknown {
  return refuse('a template element', () =>
    (astro.templateEnter as (...all: never[]) => unknown)(...given),
  );
}

export function templateExit(...given: never[]): unknown {
  return refuse('a template element', () =>
    (astro.templateExit as (...all: never[]) => unknown)(...given),
  );
}

export const createAstro = astro.createAstro;

function refuse(what: string, otherwise: () => unknown): unknown {
  if (press !== undefined) throw new Unprintable(what);
  return otherwise();
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
  throw new Unprintable('a value that is no text');
}

/** What waits is left to Astro; that it fails, having begun in a printing, is nobody’s concern. */
function refusePromise(value: unknown): unknown {
  if (!(value instanceof Promise)) return value;
  value.catch(() => undefined);
  throw new Unprintable('a promise');
}

/** What templates know as `Astro`, as far as it can be known without a request. */
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
    return press?.site;
  }
}

function refuseSlot(): never {
  throw new Unprintable('Astro.slots.render');
}

for (const name of OF_A_REQUEST)
  Object.defineProperty(Known.prototype, name, {
    get: () => {
      throw new Unprintable(`Astro.${name}`);
    },
  });

/** The object that templates know as `$$result`. */
const RESULT = { createAstro: (props: Props, slots: Slots = {}) => new Known(props, slots) };

function toElement(result: unknown, tag: string, props: Props, slots: Slots): Markup {
  const start = `<${tag}${toText(spreadAttributes(props))}`;
  const inner = Object.values(slots)
    .map((slot) => toText(slot(result)))
    .join('');
  return new Markup(inner === '' && VOID.test(tag) ? `${start}/>` : `${start}>${inner}</${tag}>`);
}

/** A text or a number as it stands. */
function toPlain(value: unknown): string {
  return typeof value === 'string' ? value : String(value);
}

/** What Astro has finished, as ours while a page is printed. */
function own(value: unknown): unknown {
  return press === undefined ? value : new Markup(String(value));
}

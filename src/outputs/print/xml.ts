/**
 * A writer for XML 1.0 that cannot be fooled: texts are escaped where they are put in, and only this file makes an
 * `Xml`. Characters that XML forbids become U+FFFD, so that a parser returns every other one.
 */

/** Markup that is already escaped. */
export interface Xml {
  readonly xml: string;
}

export type Attributes = Readonly<Record<string, string | undefined>>;

export type XmlChild = Xml | string | undefined | readonly XmlChild[];

const NAME = /^[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?$/;
// XML 1.0, production 2: https://www.w3.org/TR/xml/#charsets
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** An element; attributes and children that are `undefined` are left out. Throws if XML does not allow the name. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly XmlChild[]
): Xml {
  const start = [checkName(name), ...listAttributes(attributes)].join(' ');
  const inside = children.map(printChild).join('');
  return { xml: inside === '' ? `<${start}/>` : `<${start}>${inside}</${name}>` };
}

/** A whole document; `styleSheet` is the address of a CSS file for browsers. */
export function toDocument(root: Xml, styleSheet?: string): string {
  const style =
    styleSheet === undefined
      ? ''
      : `<?xml-stylesheet type="text/css" href="${escapeValue(styleSheet)}"?>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${style}${root.xml}\n`;
}

export function toLegal(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}

function checkName(name: string): string {
  if (!NAME.test(name)) throw new Error(`“${name}” is not a name in XML`);
  return name;
}

function listAttributes(attributes: Attributes): string[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [`${checkName(name)}="${escapeValue(value)}"`],
  );
}

function printChild(child: XmlChild): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return escapeText(child);
  return 'xml' in child ? child.xml : child.map(printChild).join('');
}

/** Parsers turn a bare carriage return into a line feed, so it is written as a reference. */
function escapeText(text: string): string {
  return toLegal(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** In values, parsers turn all white space into spaces. */
function escapeValue(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;');
}

import { serialize } from './serialize.ts';

/** Serialized HTML with the address of each link made absolute. Pieces with open ends are fine. */
export function absolutize(html: string, absolute: (url: string) => string): string {
  return html.replace(
    /(<a href=")([^"]*)"/g,
    (_, start: string, url: string) => `${start}${escape(absolute(unescape(url)))}"`,
  );
}

/** As the serializer writes it in a value: cut out of an empty link. */
function escape(href: string): string {
  const link = serialize({ type: 'element', tagName: 'a', properties: { href }, children: [] });
  return link.slice('<a href="'.length, -'"></a>'.length);
}

/** The serializer writes every reference as a hexadecimal one. */
function unescape(text: string): string {
  return text.replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
    String.fromCodePoint(parseInt(hex, 16)),
  );
}

import { escapeValue } from './markup.ts';

/** Serialized HTML with the address of each link made absolute. Pieces with open ends are fine. */
export function absolutize(html: string, absolute: (url: string) => string): string {
  return html.replace(
    /(<a href=")([^"]*)"/g,
    (_, start: string, url: string) => `${start}${escapeValue(absolute(unescape(url)))}"`,
  );
}

/** Every reference is a hexadecimal one. */
function unescape(text: string): string {
  return text.replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
    String.fromCodePoint(parseInt(hex, 16)),
  );
}

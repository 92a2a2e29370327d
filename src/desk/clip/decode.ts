/** Bytes → text, as browsers read a page that comes from a disk. */

export interface Decoded {
  readonly text: string;
  /** The name by the Encoding Standard. */
  readonly encoding: string;
  /** Nothing said which encoding it is, so that letters may be wrong. */
  readonly isGuessed: boolean;
}

/** Browsers look no further for what a page says of its encoding. */
const HEAD = 1024;

const MARKS = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
] as const;

/**
 * By the mark at the start, by `told`, by what the page says in its head; else UTF-8 if it is that, else windows-1252
 * (https://html.spec.whatwg.org/#determining-the-character-encoding). Never throws.
 */
export function decode(bytes: Uint8Array, told?: string): Decoded {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  const declared = [marked, told, findDeclared(bytes)].find(isEncoding);
  if (declared !== undefined) return read(bytes, declared, false);
  try {
    return read(bytes, 'utf-8', false, true);
  } catch {
    return read(bytes, 'windows-1252', true);
  }
}

function read(bytes: Uint8Array, label: string, isGuessed: boolean, fatal = false): Decoded {
  const decoder = new TextDecoder(label, { fatal });
  return { text: decoder.decode(bytes), encoding: decoder.encoding, isGuessed };
}

function isEncoding(label: string | undefined): label is string {
  if (label === undefined) return false;
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** What `<meta>` or an XML declaration says; a page that can say so in single bytes is not UTF-16. */
function findDeclared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, HEAD))
    .replace(/<!--[\s\S]*?(-->|$)/g, '');
  const label =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]*?\bencoding\s*=\s*["']([^"']+)/i.exec(head)?.[1];
  if (label === undefined) return undefined;
  if (/^utf-?16/i.test(label)) return 'utf-8';
  return label.toLowerCase() === 'x-user-defined' ? 'windows-1252' : label;
}

/** Bytes → text, or the first thing that makes the file unreadable. */

export interface Unreadable {
  /** Offset in UTF-16 code units of what is wrong, for a line and a column. */
  readonly offset: number;
  readonly text: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** Source files larger than this are refused: a text of 256 KiB is a mistake, not an article. */
export const MAX_TEXT_BYTES = 262_144;

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LOOSE = new TextDecoder('utf-8', { ignoreBOM: true });

// C0 and C1 controls other than tab and line ends, and the bidirectional overrides that make a text look like another.
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Decodes strictly; never replaces a byte that is not UTF-8. */
export function decode(bytes: Uint8Array): string | Unreadable {
  let text: string;
  try {
    text = STRICT.decode(bytes);
  } catch {
    return notUtf8(bytes);
  }
  const found = FORBIDDEN.exec(text);
  if (found === null) return text;
  const point = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    offset: found.index,
    text,
    code: found[0] === '\ufeff' ? 'file.bom' : 'file.control',
    message:
      found[0] === '\ufeff'
        ? 'holds a byte order mark (U+FEFF)'
        : `holds the control character ${point}`,
    remedy:
      found[0] === '\ufeff'
        ? 'save the file as UTF-8 without a mark'
        : 'delete it; it cannot be seen',
  };
}

function notUtf8(bytes: Uint8Array): Unreadable {
  const at = firstBadByte(bytes);
  const text = LOOSE.decode(bytes.subarray(0, at));
  return {
    offset: text.length,
    text,
    code: 'file.encoding',
    message: `is not UTF-8: byte 0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')} at offset ${String(at)}`,
    remedy: 'save the file as UTF-8',
  };
}

/** The offset of the first byte that does not belong to a well-formed sequence, by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isWhole(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // What comes before may end in the first bytes of the sequence that is broken.
  while (good > 0 && !isWhole(bytes.subarray(0, good), false)) good -= 1;
  return good;
}

/** Whether `bytes` are UTF-8; with `open`, the last sequence may still lack bytes. */
function isWhole(bytes: Uint8Array, open: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: open });
    return true;
  } catch {
    return false;
  }
}

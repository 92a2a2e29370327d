/**
 * Front matter by a strict scan of lines: it starts with a line `---` and ends with the next line `---`, nothing else.
 * A regular expression that is less strict publishes front matter as body (seen in trials).
 */

export interface Parts {
  readonly yaml: string;
  /** Offset and line at which the YAML begins. */
  readonly yamlOffset: number;
  readonly yamlLine: number;
  readonly bodyOffset: number;
  readonly bodyLine: number;
}

export interface BadFence {
  readonly line: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export function splitFrontMatter(text: string): Parts | BadFence {
  const first = lineAt(text, 0);
  if (first.content !== '---') return badOpening(first.content);
  let offset = first.next;
  for (let line = 2; offset < text.length; line += 1) {
    const current = lineAt(text, offset);
    if (current.content === '---') {
      return {
        yaml: text.slice(first.next, offset),
        yamlOffset: first.next,
        yamlLine: 2,
        bodyOffset: current.next,
        bodyLine: line + 1,
      };
    }
    if (/^(---+|\+\+\+)\s*$/.test(current.content)) return badClosing(line, current.content);
    offset = current.next;
  }
  return {
    line: 1,
    code: 'fence.open',
    message: 'the front matter is never closed',
    remedy: 'put a line of exactly three hyphens after it',
  };
}

function badOpening(content: string): BadFence {
  return {
    line: 1,
    code: 'fence.missing',
    message:
      content.startsWith('---') || content.startsWith('+++')
        ? `the first line is “${content}”`
        : 'there is no front matter',
    remedy: 'let the first line be exactly three hyphens',
  };
}

function badClosing(line: number, content: string): BadFence {
  return {
    line,
    code: 'fence.closing',
    message: `“${content}” does not close the front matter`,
    remedy: 'write exactly three hyphens, with nothing after them',
  };
}

function lineAt(text: string, offset: number): { content: string; next: number } {
  const end = text.indexOf('\n', offset);
  const stop = end === -1 ? text.length : end;
  return {
    content: text.slice(offset, text[stop - 1] === '\r' && stop > offset ? stop - 1 : stop),
    next: end === -1 ? text.length : end + 1,
  };
}

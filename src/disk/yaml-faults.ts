/** What is wrong with YAML, in words for those who write articles. */
import type { Unseen } from '../problems/unseen.ts';

export interface YamlFault {
  readonly offset: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export function refuseUnseen({ offset, code }: Unseen): YamlFault {
  return {
    offset,
    code: 'file.control',
    message: `the character ${code} cannot be seen or printed`,
    remedy: 'delete it, and type the words around it again',
  };
}

/** One tab confuses all that follows: what else the parser finds is not told. */
export function refuseTab(text: string, near: number): YamlFault {
  const at = text.indexOf('\t', text.lastIndexOf('\n', near - 1) + 1);
  return {
    offset: at < 0 ? near : at,
    code: 'yaml.tab',
    message: 'a tab stands where spaces belong',
    remedy: 'indent every line with spaces; most editors can be told to do so',
  };
}

/** `title: A: b` */
export function refuseColon(line: string, offset: number): YamlFault {
  const [start = '', key = ''] = /^\s*(?:- +)?([^\s:]+): +/.exec(line) ?? [];
  const value = line.slice(start.length).trim();
  return {
    offset,
    code: 'yaml.colon',
    message: 'a text that holds a colon and a space looks like another field',
    remedy: `put the text in quotation marks${key === '' ? '' : `: ${key}: ${toQuoted(value)}`}`,
  };
}

function toQuoted(value: string): string {
  return value.includes('"')
    ? `'${value.replaceAll("'", "''")}'`
    : `"${value.replaceAll('\\', '\\\\')}"`;
}

export function explain(code: string, message: string): Omit<YamlFault, 'offset'> {
  const remedies: Record<string, string> = {
    BAD_INDENT: 'indent with the same spaces as the lines beside it',
    MULTILINE_IMPLICIT_KEY: 'put the text in quotation marks, or check the line before',
    MISSING_CHAR: 'close the bracket or quotation mark',
    MULTIPLE_DOCS: 'take the line of --- or ... away; all fields stand in one document',
    BAD_ALIAS: 'put a text that starts with * or & in quotation marks',
    UNRESOLVED_TAG: 'take the tag away; texts need none',
    TAG_RESOLVE_FAILED: 'take the tag away; texts need none',
  };
  return {
    code: 'yaml.syntax',
    message: message.split('\n')[0] ?? message,
    remedy: remedies[code] ?? 'put the text in quotation marks, or check the line before',
  };
}

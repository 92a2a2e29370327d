/** Fixes problems that have one right answer; an editor decides about all others. */
import { attempt } from '../../content/problems/attempt.ts';
import { parseFieldName } from '../../content/kinds/relations.ts';
import { withoutTracking } from '../../rules/links.ts';
import { toLines } from '../../content/problems/lines.ts';
import type { Problem } from '../../content/problems/problem.ts';
import { EditError, type EditFile, openFields, splice } from './fields.ts';
import { getAt, printMarked } from './value.ts';
import { setField } from './set-field.ts';

type FixPlace = Pick<Problem, 'code' | 'field' | 'line' | 'column'>;
/** The fixed text; `undefined` if the answer is not certain after all. */
type Fix = (file: EditFile, problem: FixPlace) => string | undefined;

const FIXES: Readonly<Record<string, Fix>> = {
  'file.bom': ({ text }) => text.replace(/^\ufeff/, ''),
  'fence.missing': (file, problem) => setLine(file, problem, /^-{3,}[ \t]*$/, () => '---'),
  'fence.closing': (file, problem) => setLine(file, problem, /^-{3,}[ \t]*$/, () => '---'),
  'yaml.colon': (file, problem) =>
    setLine(file, problem, /^(\s*(?:- +)?[^\s:]+: +)(\S.*)$/, ([, start = '', value = '']) =>
      value.includes("'") && value.includes('"')
        ? undefined
        : start + printMarked(value.trimEnd(), value.includes('"') ? "'" : '"'),
    ),
  'doubt.tracking': (file, problem) => mendText(file, problem, withoutTracking),
  'doubt.reference': (file, problem) => mendText(file, problem, toCharacters),
};

export function canFix({ code }: Pick<Problem, 'code'>): boolean {
  return Object.hasOwn(FIXES, code);
}

/** The fixed text; `undefined` if the fix would touch anything else. */
export function fixText(file: EditFile, problem: FixPlace): string | undefined {
  const text = attempt(() => FIXES[problem.code]?.(file, problem), EditError);
  return text === file.text ? undefined : text;
}

function setLine(
  { text }: EditFile,
  { line }: FixPlace,
  form: RegExp,
  toNext: (match: RegExpExecArray) => string | undefined,
): string | undefined {
  const start = toLines(text).toOffset({ line, column: 1 });
  const [written = ''] = /^[^\r\n]*/.exec(text.slice(start)) ?? [];
  const match = form.exec(written);
  const next = match === null ? undefined : toNext(match);
  return next === undefined
    ? undefined
    : splice(text, [{ start, end: start + written.length, text: next }]);
}

/** Changes a field by its name or, in a body, the first address at or after the place. */
function mendText(
  file: EditFile,
  problem: FixPlace,
  mend: (text: string) => string,
): string | undefined {
  const path = parseFieldName(problem.field);
  const value = path === undefined ? undefined : getAt(openFields(file).data, path);
  if (path !== undefined && typeof value === 'string') return setField(file, path, mend(value));
  const from = toLines(file.text).toOffset(problem);
  const address = /https?:\/\/[^\s"'<>)]+/i.exec(file.text.slice(from));
  if (address === null) return undefined;
  const start = from + address.index;
  return splice(file.text, [{ start, end: start + address[0].length, text: mend(address[0]) }]);
}

const BASIC = { amp: '&', lt: '<', gt: '>' };
const NAMES: Record<string, string> = { ...BASIC, quot: '"', apos: "'", nbsp: '\u00a0' };

function toCharacters(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

import { type Position, toLines } from '../problems/lines.ts';
import { limitProblems, type Problem, toError } from '../problems/problem.ts';
import { mask } from './parse/satteri.ts';
import { parseAndRecover } from './parse/recover.ts';
import { scan } from './scan.ts';
import { buildChildren } from './shape/build-children.ts';
import { OUTSIDE } from './shape/reader.ts';
import type { ProseFinding } from './finding.ts';
import { findDefinitions } from './link.ts';
import type { ProseTree } from './tree.ts';

interface ParsedProse {
  readonly tree: ProseTree;
  readonly problems: readonly Problem[];
}

/**
 * Reads the body of an MDX file as data. Never throws, keeps nothing between calls, and drops nothing without reporting
 * it: a body may hold what is in `ELEMENT_NAMES` and `COMPONENTS`; everything else is refused. `at` says where the body
 * starts in its file; places are exact in that file.
 * The parser frees its native memory, about 4 KB for a body of 400 words, only when the event loop turns: a caller with
 * very many bodies must await something now and then.
 */
export function parseProse(body: string, at: BodyPlace): ParsedProse {
  const scanned = scan(body);
  const toPlace = toPlaces(body, at.firstLine);
  const findings = [...scanned.findings];
  const children = scanned.parsable ? readChildren(body, toPlace, findings) : [];
  return { tree: { type: 'root', children }, problems: toProblems(findings, at.path, toPlace) };
}

function readChildren(
  body: string,
  toPlace: ReturnType<typeof toPlaces>,
  findings: ProseFinding[],
) {
  const { root, text, stripped, torn, findings: lost } = parseAndRecover(mask(body));
  add(findings, lost);
  if (root === undefined) return [];
  const found: ProseFinding[] = [];
  const children = buildChildren(root, OUTSIDE, {
    text,
    toPlace,
    findings: found,
    stripped,
    anchors: new Set(),
  });
  add(found, findDefinitions(text, root));
  add(
    findings,
    torn ? found.filter((finding) => finding.code !== 'prose.misplaced-component') : found,
  );
  return children;
}

/** One by one: a call with a hundred thousand arguments overflows the stack. */
function add(findings: ProseFinding[], more: readonly ProseFinding[]): void {
  for (const finding of more) findings.push(finding);
}

function toProblems(
  findings: readonly ProseFinding[],
  path: string,
  toPlace: ReturnType<typeof toPlaces>,
): readonly Problem[] {
  const sorted = findings
    .toSorted((a, b) => a.offset - b.offset)
    .filter((finding, index, all) => !isRepeat(finding, all[index - 1]));
  return limitProblems(
    sorted.map((finding) =>
      toError(path, finding, toPlace(finding.offset), finding.field ?? 'body'),
    ),
  );
}

function isRepeat(finding: ProseFinding, before: ProseFinding | undefined): boolean {
  return (
    finding.offset === before?.offset &&
    finding.code === before.code &&
    finding.field === before.field
  );
}

/** The file of a body, and the line on which it begins. */
interface BodyPlace {
  readonly path: string;
  readonly firstLine: number;
}

/** Gives the place in the file for an offset in the body. */
export function toPlaces(body: string, firstLine: number): (offset: number) => Position {
  const { toPosition } = toLines(body);
  return (offset) => {
    const { line, column } = toPosition(offset);
    return { line: firstLine + line - 1, column };
  };
}

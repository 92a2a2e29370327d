import { toFault } from '../content/problems/fault.ts';
import { detach } from '../content/disk/detach.ts';
import type { BrokenFile } from '../content/disk/read-file.ts';
import { type Problem, toError } from '../content/problems/problem.ts';
import { COMPONENTS, getRule, type ComponentName } from '../content/prose/components.ts';
import { factsOf, type ProseFacts } from '../content/prose/facts.ts';
import { parseProse } from '../content/prose/parse-prose.ts';
import { holdBody } from '../content/prose/print/segments.ts';
import { toProseText } from '../content/prose/text.ts';
import type { ProseComponent, ProseNode } from '../content/prose/tree.ts';

export interface ReadProse {
  readonly facts: ProseFacts;
  /** See `toProseText`; an entity without text has the words of its id. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** The facts, text and problems of a body. Depends only on the body and its position in the file. */
export function readProse({ kind, body, path, bodyLine }: BrokenFile): ReadProse {
  const { tree, problems: faults } = parseProse(body, { path, firstLine: bodyLine });
  const misplaced =
    kind === 'page' || !DESK_TAG.test(body) ? [] : tree.children.flatMap(listOfDesk);
  const problems = [...faults, ...misplaced.map((one) => toMisplaced(one, path))];
  if (problems.length === 0) holdBody(body, tree);
  const text = toProseText(tree);
  return { facts: detach(factsOf(tree, text)), text, problems };
}

const OF_DESK = (Object.keys(COMPONENTS) as ComponentName[]).filter(
  (name) => getRule(name).ofDesk === true,
);
const DESK_TAG = new RegExp(`<(?:${OF_DESK.join('|')})\\b`);

function listOfDesk(node: ProseNode): ProseComponent[] {
  if (node.type === 'text') return [];
  const inside = node.children.flatMap(listOfDesk);
  return node.type === 'component' && OF_DESK.includes(node.name) ? [node, ...inside] : inside;
}

function toMisplaced({ name, place }: ProseComponent, path: string): Problem {
  return toError(path, toFault('prose.misplaced-component:desk', { name }), place, 'body');
}

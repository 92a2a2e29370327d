import { detach } from '../disk/detach.ts';
import type { BrokenFile } from '../disk/read-file.ts';
import type { Problem } from '../problems/problem.ts';
import { factsOf, type ProseFacts } from '../prose/facts.ts';
import { parseProse } from '../prose/parse-prose.ts';
import { holdBody } from '../prose/print/body-segments.ts';

export interface ReadProse {
  readonly facts: ProseFacts;
  readonly problems: readonly Problem[];
}

/** What a body says and what is wrong with it; it depends on the body and its place in the file alone. */
export function readProse({ body, path, bodyLine }: BrokenFile): ReadProse {
  const { tree, problems } = parseProse(body, { path, firstLine: bodyLine });
  if (problems.length === 0) holdBody(body, tree);
  return { facts: detach(factsOf(tree)), problems };
}

/** Small publications, put together and judged. */
import type { PublicationData } from '../../src/content/kinds/publication.ts';
import { ABOUT, BASE, toEntries, type Files } from '../../src/model/entries.fixture.ts';
import { buildPublication, type Publication } from '../../src/model/publication.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { judge } from '../../src/rules/rules.ts';

export interface Judged {
  readonly publication: Publication;
  readonly findings: readonly Finding[];
}

/** `BASE` with `files` over it. Throws for a file that is wrong by itself. */
export function judgeFiles(files: Files, about: PublicationData = ABOUT): Judged {
  return judgePublication(about, toEntries({ ...BASE, ...files }));
}

export function judgePublication(...input: Parameters<typeof buildPublication>): Judged {
  const { publication, whole } = buildPublication(...input);
  return { publication, findings: judge(whole) };
}

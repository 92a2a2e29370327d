/** Builds and judges small publications. */
import type { PublicationData } from '../../src/content/kinds/publication.ts';
import { ABOUT, BASE, toEntries, type Files } from '../../src/model/entries.fixture.ts';
import { buildPublication, type Publication } from '../../src/model/publication.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { judge } from '../../src/rules/rules.ts';

export interface Judged {
  readonly publication: Publication;
  readonly findings: readonly Finding[];
}

/** `BASE` with `files` added. Throws for an invalid file. */
export function judgeFiles(files: Files, about: PublicationData = ABOUT): Judged {
  return judgePublication(about, toEntries({ ...BASE, ...files }));
}

export function judgePublication(...input: Parameters<typeof buildPublication>): Judged {
  const { publication, whole } = buildPublication(...input);
  return { publication, findings: judge(whole) };
}

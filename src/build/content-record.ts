/** The content as a build remembers it: the words of bodies apart from all that they and the fields say to other pages. */
import type { ContentRecord } from './publish/record.ts';
import { toDigest } from './publish/plan.ts';
import type { Session } from './session.ts';

export function toContentDigest(content: ContentRecord): string {
  return toDigest(JSON.stringify(content));
}

export function toContentRecord(session: Session): ContentRecord {
  const { about, shown: entries, publication } = session.read();
  const pictures = [...(publication?.pictures ?? [])];
  const settings = toDigest(JSON.stringify([about, publication?.words, pictures]));
  return {
    settings,
    frame: toDigest(JSON.stringify([settings, [...session.frames()]])),
    files: Object.fromEntries(entries.map(({ inside, digest }) => [inside, digest])),
  };
}

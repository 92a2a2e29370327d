/** The content as a build remembers it: the words of bodies apart from all that they and the fields say to other pages. */
import type { ContentRecord } from '../publish/record.ts';
import { toDigest } from '../publish/plan.ts';
import type { Session } from './session.ts';

export function toContentRecord({ read, frameOf, stampOf }: Session): ContentRecord {
  const { about, entries, images } = read();
  const frames = entries.map((entry) => [entry.inside, frameOf(entry)]);
  return {
    frame: toDigest(JSON.stringify([about, frames, images.map(stampOf)])),
    files: Object.fromEntries(entries.map(({ inside, digest }) => [inside, digest])),
  };
}

/** What the last check found: it finds the same as long as nothing that it looks at has changed. */
import { existsSync, readFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { toDayText } from '../time/calendar.ts';
import { toDayAt } from '../time/zone-days.ts';
import { toManifestPath } from './released.ts';
import type { Session } from './session.ts';

/**
 * A digest of all that a check by the same code looks at: the files of the content, what was released, the day at the
 * desk, and the folder from which files are named. Costs no more than reading the files.
 */
export function toCheckKey({ settings, fingerprint }: Session): string {
  const { files, zone } = fingerprint();
  const manifest = toManifestPath(settings.contentDir);
  const released = existsSync(manifest) ? readFileSync(manifest, 'utf8') : '';
  const today = toDayText(toDayAt(settings.clock(), zone));
  return hash('sha256', JSON.stringify([files, released, today, process.cwd()]), 'base64url');
}

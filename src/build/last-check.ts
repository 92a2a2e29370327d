/** What the last check found: it finds the same as long as nothing that it looks at has changed. */
import { existsSync } from 'node:fs';
import { hash } from 'node:crypto';
import { readRegular } from '../content/disk/decode.ts';
import { toDayText } from '../time/calendar.ts';
import { toDayAt } from '../time/zone.ts';
import { listFontPackages } from './card-packages.ts';
import { toLinksPath } from './link-record.ts';
import { toManifestPath } from './released.ts';
import type { Session } from './session.ts';

/**
 * A digest of all that a check by the same code looks at: the files of the content, what was released, what links answered, the day at the
 * desk, the packages of fonts, and the folder from which files are named. Costs no more than reading the files.
 */
export function toCheckKey({ settings, fingerprint }: Session): string {
  const { files, zone } = fingerprint();
  const beside = [toManifestPath(settings.contentDir), toLinksPath(settings.contentDir)].map(
    (path) => (existsSync(path) ? readRegular(path).toString() : ''),
  );
  const today = toDayText(toDayAt(settings.clock(), zone));
  const fonts = listFontPackages(settings.publicationDir).map(({ name, version }) => [
    name,
    version,
  ]);
  const looked = [files, beside, today, fonts, process.cwd()];
  return hash('sha256', JSON.stringify(looked), 'base64url');
}

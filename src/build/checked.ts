/** What the check looks at, as bytes and facts of single files: enough to know that nothing has changed, without a model. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRegular } from '../content/disk/decode.ts';
import { toStatus } from '../model/visible.ts';
import { toDayText } from '../time/calendar.ts';
import { toDayAt } from '../time/zone.ts';
import { releasesDir, sidecarPath } from './beside.ts';
import { listFontPackages } from './card-packages.ts';
import type { ContentFiles } from './content-files.ts';
import { toDigest } from './publish/digest.ts';
import type { Settings } from './settings.ts';

/**
 * A digest of the files of the content, what was released and when, what links answered, the day at the desk, the
 * packages of fonts, and the folder from which files are named.
 */
export function digestChecked(
  { clock, contentDir, publicationDir }: Settings,
  { files }: ContentFiles,
): string {
  const now = clock();
  let zone = 'UTC';
  const rows = [...files].map(([inside, file]) => {
    if (file.sort === 'about') {
      zone = file.about?.zone ?? zone;
      return [inside, file.digest, file.problems];
    }
    if (file.sort === 'words') return [inside, file.digest, file.problems];
    const digest = file.sort === 'entry' ? (file.entry ?? file.broken)?.digest : file.picture;
    const data = file.sort === 'entry' ? file.entry?.data : undefined;
    return [inside, digest, file.problems, data && toStatus(data, now)];
  });
  const releases = releasesDir(contentDir);
  const names = existsSync(releases) ? readdirSync(releases).sort() : [];
  const beside = [
    sidecarPath(contentDir, 'released'),
    sidecarPath(contentDir, 'links'),
    ...names.filter((name) => name.endsWith('.json')).map((name) => join(releases, name)),
  ].map((path) => [path, existsSync(path) ? toDigest(readRegular(path).toString()) : '']);
  const today = toDayText(toDayAt(now, zone));
  const fonts = listFontPackages(publicationDir).map(({ name, version }) => [name, version]);
  return toDigest(JSON.stringify([rows, beside, today, fonts, process.cwd()]));
}

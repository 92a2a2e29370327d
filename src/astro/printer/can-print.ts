import { createRequire } from 'node:module';
import type { Settings } from '../../build/settings.ts';
import { READ_IN } from './read-in.ts';

/** The version of Astro at work. */
export function readAstroVersion(): string {
  const { version } = createRequire(import.meta.url)('astro/package.json') as { version: string };
  return version;
}

/** Whether pages are printed; else Astro renders them all, which takes longer and gives the same. */
export function canPrint(
  { printer }: Pick<Settings, 'printer'>,
  version = readAstroVersion(),
): boolean {
  return printer && version === READ_IN;
}

/** What is wrong with a version of Astro that the printer does not know; nothing with the one that it knows. */
export function toVersionFault(version = readAstroVersion()): string | undefined {
  return version === READ_IN
    ? undefined
    : `this is Astro ${version}, and the printer knows ${READ_IN}`;
}

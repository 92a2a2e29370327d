/**
 * Whether the printer knows the installed Astro. Loads nothing of Astro, since other versions may lack what the
 * printer uses.
 */
import { createRequire } from 'node:module';
import type { Settings } from '../../build/settings.ts';

/** The version for which `astro-internals.ts` and `astro-runtime.ts` are verified. */
const VERIFIED_ASTRO = '7.3.5';

function readAstroVersion(): string {
  const { version } = createRequire(import.meta.url)('astro/package.json') as { version: string };
  return version;
}

/** Whether pages are printed; otherwise Astro renders them all, more slowly and with the same result. */
export function canPrint(
  { printer }: Pick<Settings, 'printer'>,
  version = readAstroVersion(),
): boolean {
  return printer && version === VERIFIED_ASTRO;
}

/** Why pages cannot be printed with this version of Astro; `undefined` if they can. */
export function toVersionFault(version = readAstroVersion()): string | undefined {
  return version === VERIFIED_ASTRO
    ? undefined
    : `this is Astro ${version}, and the printer knows ${VERIFIED_ASTRO}`;
}

/** Seconds of each part of a build, in the order in which they ended. */
export type Parts = readonly (readonly [name: string, seconds: number])[];

/** Reads what a build of ours says with `DATELINE_PHASES`; the logs of others hold nothing of the kind. */
export function parseParts(log: string): Parts {
  return [...log.matchAll(/^phase (\S+) (\d+\.\d+) s$/gm)].map(
    ([, name = '', seconds]) => [name, Number(seconds)] as const,
  );
}

export function printParts(parts: Parts): string {
  return parts.map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`).join(' · ');
}

/** Addresses of pages on the site, made and read in this one place. */

/** The ledger of what speakers without a name have said. */
export const ANONYMOUS_URL = '/statements/by/anonymous';

/** The ledger of one speaker. */
export function toSpeakerUrl(id: string): string {
  return `/statements/by/${id}`;
}

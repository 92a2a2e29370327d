/** Where something was said. */
export const VENUES = [
  'interview',
  'briefing',
  'remarks',
  'post',
  'readout',
  'document',
  'anonymous',
] as const;

export type Venue = (typeof VENUES)[number];

/** What an entry says that became of a measure. */
export const MEASURE_STATUSES = [
  'threatened',
  'announced',
  'in-force',
  'amended',
  'paused',
  'partly-paused',
  'struck-down',
  'expired',
] as const;

/** The flags of `init`: one a question, and how the packages come. */
export const INIT_OPTIONS = {
  name: { type: 'string' },
  language: { type: 'string' },
  zone: { type: 'string' },
  url: { type: 'string' },
  sides: { type: 'string' },
  engine: { type: 'string' },
  'no-install': { type: 'boolean', default: false },
} as const;

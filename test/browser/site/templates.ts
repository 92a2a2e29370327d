/** One address for each kind of page, and for items some more, since they differ most. */
export const TEMPLATES = [
  '/',
  '/coverage',
  '/coverage/page/2',
  '/coverage/2025',
  '/coverage/2025/05',
  '/coverage/2025/02/xi-in-no-hurry-to-take-a-call',
  '/coverage/2025/05/geneva-both-sides-cut-to-10-percent',
  '/coverage/2025/10/xi-counts-three-calls',
  '/topics',
  '/topics/us-china-relations',
  '/topics/us-china-relations/coverage',
  '/people',
  '/people/xi-jinping',
  '/organizations',
  '/organizations/chinese-ministry-of-commerce',
  '/places',
  '/places/geneva',
  '/events',
  '/events/geneva-talks-2025-05',
  '/outlets',
  '/outlets/xinhua',
  '/search',
  '/404',
  '/about',
  '/method',
  '/corrections-policy',
  '/feeds',
] as const;

/** Routes of `src/pages` and how their addresses look: a new route needs a template above. */
export const ROUTES: Readonly<Record<string, RegExp>> = {
  '404.astro': /^\/404$/,
  '[...list].astro': /^\/(coverage|coverage\/.+|.+\/coverage)$/,
  '[folder]/[entity].astro': /^\/(people|organizations|places|events|outlets)\/[^/]+$/,
  '[index].astro': /^\/(topics|people|organizations|places|events|outlets)$/,
  'about.mdx': /^\/about$/,
  'corrections-policy.mdx': /^\/corrections-policy$/,
  'coverage/[...path].astro': /^\/coverage\/\d{4}\/\d\d\/[^/]+$/,
  'feeds.astro': /^\/feeds$/,
  'index.astro': /^\/$/,
  'method.mdx': /^\/method$/,
  'search.astro': /^\/search$/,
  'topics/[topic].astro': /^\/topics\/[^/]+$/,
};

/** Things that have an address in the data and no page yet; this goes when their pages come. */
export const PAGELESS = /^\/(questions|measures)\//;

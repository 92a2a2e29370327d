/** Typed collections for a publisher’s own pages: `export { collections } from 'dateline/collections'` in `src/content.config.ts`. */
import { defineCollection } from 'astro:content';
import { toLoader } from './astro/current.ts';

export const collections = {
  coverage: defineCollection({ loader: toLoader('coverage') }),
  topics: defineCollection({ loader: toLoader('topic') }),
  questions: defineCollection({ loader: toLoader('question') }),
  measures: defineCollection({ loader: toLoader('measure') }),
  days: defineCollection({ loader: toLoader('day') }),
  people: defineCollection({ loader: toLoader('person') }),
  organizations: defineCollection({ loader: toLoader('organization') }),
  places: defineCollection({ loader: toLoader('place') }),
  events: defineCollection({ loader: toLoader('event') }),
  outlets: defineCollection({ loader: toLoader('outlet') }),
  pages: defineCollection({ loader: toLoader('page') }),
};

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const schema = z.object({
  title: z.string(),
  summary: z.string(),
  date: z.coerce.date(),
  source: z.object({
    outlet: z.string(),
    title: z.string(),
    url: z.url(),
    published: z.string(),
    author: z.string(),
  }),
  curator: z.string(),
  entities: z.array(z.string()),
  topics: z.array(z.string()),
});

export const collections = {
  coverage: defineCollection({ loader: glob({ base: './src/content/coverage', pattern: '**/*.mdx' }), schema }),
};

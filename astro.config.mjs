import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { dateline } from './src/site/integration.ts';

export default defineConfig({
  integrations: [mdx(), dateline()],
});

import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { dateline } from './src/astro/integration.ts';

export default defineConfig({
  integrations: [mdx(), dateline()],
});

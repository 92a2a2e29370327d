import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import dateline from 'dateline';

export default defineConfig({
  integrations: [mdx(), dateline()],
});

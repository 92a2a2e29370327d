import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'https://bench.example', outDir: 'public', publicDir: 'static', integrations: [mdx()] });

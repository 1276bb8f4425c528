/** Builds the dashboard (web/), and the script of the page where a mailbox is dropped, into dist/web, from where the server gives them out. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'web',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsDir: 'assets',
    // The policy is default-src 'self': a data: address would be refused.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: 'web/index.html', drop: 'web/page.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'drop' ? 'drop.js' : 'assets/[name]-[hash].js'),
        // What many pages need comes in one file instead of thirty; a page's own things come with the page.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules|web\/(?:api|filters|ui|words)\/|src\/report/,
              minShareCount: 3,
            },
          ],
        },
      },
    },
    // ECharts is one piece, and fetched only where there is a chart.
    chunkSizeWarningLimit: 600,
  },
  server: { proxy: { '/api': process.env.PULSO_API ?? 'http://127.0.0.1:7070' } },
});

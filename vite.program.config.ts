/**
 * Writes the program (`src/cli/main.ts` and the threads it starts) as few files into dist/program: two thousand modules read one by
 * one, and kept as text, are a third of a start and 25 MB of a server at rest. The launcher uses them while the sources are unchanged.
 */
import { join, relative } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const THREADS = {
  'parse-thread': 'src/app/import/parse-thread.ts',
  'pglite-thread': 'src/store/embedded/pglite-thread.ts',
  'learn-thread': 'src/app/triage/learn-thread.ts',
  'group-thread': 'src/app/triage/group-thread.ts',
};
const isThread = (name: string): boolean => name in THREADS;

/** Modules name files beside themselves: threads lie beside the program, everything else stays where it is. */
const ownPlace: Plugin = {
  name: 'own-place',
  enforce: 'pre',
  transform(code, id) {
    const own = relative(root, id);
    if (!code.includes('import.meta') || !/^(?:src|demo|bench)\//.test(own)) return null;
    const place = `../../${own}`;
    return {
      code: code
        .replace(/new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g, (whole, name: string) =>
          isThread(name) ? `new URL('./${name}.js', import.meta['url'])` : whole,
        )
        .replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, import.meta['url']).href`)
        .replaceAll(
          'import.meta.dirname',
          `(import.meta['dirname'] + ${JSON.stringify(`/${join(place, '..')}`)})`,
        ),
      map: null,
    };
  },
};

export default defineConfig({
  root,
  publicDir: false,
  plugins: [ownPlace],
  ssr: {
    noExternal: true,
    // These find files of their own beside themselves.
    external: ['@electric-sql/pglite', '@resvg/resvg-js', 'pino', 'pg-native', 'vite'],
  },
  build: {
    ssr: true,
    target: 'node26',
    outDir: 'dist/program',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: { main: 'src/cli/main.ts', ...THREADS },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // Names stay, so that the stack of an error can be read.
        minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
  },
});

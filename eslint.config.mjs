import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The build has one clock, in src/build/settings.ts. Take the instant as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The build has one clock, in src/build/settings.ts. Take the instant as an argument.',
  },
];
const locale = [
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message:
      'Its order differs between machines. Compare by code unit: a < b ? -1 : a > b ? 1 : 0.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^toLocale/]:matches([arguments.length=0], [arguments.0.type="Identifier"][arguments.0.name="undefined"])',
    message: 'Its result differs between machines. Name the locale: the first argument.',
  },
  {
    selector:
      'NewExpression[callee.object.name="Intl"]:matches([arguments.length=0], [arguments.0.type="Identifier"][arguments.0.name="undefined"])',
    message: 'Its result differs between machines. Name the locale: the first argument.',
  },
];

const slowCharacters = {
  selector: "Property[key.name='unit'][value.value='binary']",
  message: 'fast-check takes seconds to lay it out. Use `character` of test/support/characters.ts.',
};

export default tseslint.config(
  {
    ignores: [
      'dist',
      '.astro',
      '.cache',
      '.bench',
      'coverage',
      'public',
      'test/publications',
      // A publication of its own, which has the package where this repository has itself.
      'test/publisher',
      // Sites of other generators, each in its own style.
      'bench/peers',
    ],
  },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mjs}'],
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // What is imported for its types alone is loaded all the same, unless the import as a whole says so.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // It asks for the `!` that another of these rules forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Destructuring a field away is how an object goes without it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['extension/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['document', 'fetch', 'getSelection', 'Blob', 'Node', 'XMLSerializer'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
  ...astro.configs.recommended,
  {
    files: ['**/*.{ts,mjs}'],
    ignores: [
      '*.config.{ts,mjs}',
      'starter/*.config.mjs',
      'src/content.config.ts',
      'src/astro/integration.ts',
      'test/reporter.ts',
    ],
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...locale, ...clock, slowCharacters],
    },
  },
  {
    files: ['src/{build,search/pagefind,astro,cli}/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...locale, slowCharacters] },
  },
);

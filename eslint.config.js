// Lint rules: the recommended ones plus the typed few that catch real faults. Layout is
// Prettier's business, and the direction of imports belongs to test/architecture.test.ts.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const unused = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' };

/** @type {import('eslint').Linter.Config} */
const typed = {
  files: ['**/*.ts'],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
  rules: {
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-floating-promises': [
      'error',
      {
        allowForKnownSafeCalls: [
          { from: 'package', name: ['test', 'it', 'suite', 'describe'], package: 'node:test' },
        ],
      },
    ],
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    '@typescript-eslint/no-unused-vars': ['error', unused],
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
  },
};

/** @type {import('eslint').Linter.Config} */
const scripts = {
  files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
  rules: {
    'no-undef': 'off',
    '@typescript-eslint/no-require-imports': 'off',
    '@typescript-eslint/no-unused-vars': ['error', unused],
  },
};

export default defineConfig(
  { ignores: ['dist/', 'out/', 'node_modules/', '**/fixtures/'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  typed,
  scripts,
);

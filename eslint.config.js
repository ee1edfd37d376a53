import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const forbiddenMarkup = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'dangerouslySetInnerHTML',
  'srcdoc',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
];

export default tseslint.config(
  { ignores: ['dist', 'demo', 'out', 'node_modules', 'tests/fixtures', 'resources/samples'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strict,
  {
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        {
          selector: `Identifier[name=/^(${forbiddenMarkup.join('|')})$/]`,
          message: 'Imported markup is never inserted (security.md §0.1).',
        },
        { selector: 'NewExpression[callee.name="RegExp"]:not([arguments.0.type="Literal"])', message: 'No regular expressions from data.' },
      ],
      'no-control-regex': 'off',
      'no-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['*.config.{js,ts}', 'tests/**'], rules: { 'no-restricted-syntax': 'off' } },
);

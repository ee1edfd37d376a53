/** Who may import whom (design: "Who may import whom"). The first layer whose pattern fits a file decides. */
export interface Layer {
  readonly name: string;
  readonly files: RegExp;
  /** Own files that may be imported. */
  readonly own: readonly RegExp[];
  /** Packages that may be imported; `node:` built-ins are a package like any other. */
  readonly packages: readonly RegExp[];
  /** Own files of which only types may be imported. */
  readonly types?: readonly RegExp[];
}

const node = /^node:/;
const shared = /^shared\//;
const react = /^react(-dom)?(\/|$)/;

export const layers: readonly Layer[] = [
  {
    name: 'shared/document',
    files: /^shared\/document\//,
    own: [shared],
    packages: [/^zod$/, /^lexical$/, /^@lexical\/(headless|rich-text|list|link)$/],
  },
  // Hyphenation patterns: data and one function.
  { name: 'shared/typeset', files: /^shared\/typeset\//, own: [shared], packages: [/^hyphen(\/patterns\/de-1996\.js)?$/] },
  { name: 'shared', files: /^shared\//, own: [shared], packages: [/^zod$/] },
  { name: 'electron/language', files: /^electron\/language\//, own: [shared, /^electron\/language\//], packages: [node] },
  {
    name: 'electron/store',
    files: /^electron\/store\//,
    own: [shared, /^electron\/(store|language)\//],
    packages: [node, /^better-sqlite3$/],
  },
  {
    name: 'electron/import/commit',
    files: /^electron\/import\/commit(-[a-z]+)*\.ts$/,
    own: [shared, /^electron\/(import|store)\//],
    packages: [],
  },
  {
    name: 'electron/import',
    files: /^electron\/import\//,
    own: [shared, /^electron\/import\/(?!commit)/, /^electron\/give-way\.ts$/],
    packages: [
      node,
      /^parse5$/,
      /^mdast-util-from-markdown$/,
      /^mdast$/,
      /^zod$/,
      // File formats: each used by one folder of `extract/`, in a process of its own (`foreign` in formats.ts).
      /^(unpdf|postal-mime|papaparse|yauzl|saxes|htmlparser2|@kenjiuno\/msgreader)$/,
    ],
  },
  {
    name: 'electron/export',
    files: /^electron\/export\//,
    own: [shared, /^electron\/export\//, /^electron\/give-way\.ts$/],
    types: [/^electron\/host\/host\.ts$/],
    packages: [node, /^pdf-lib$/],
  },
  {
    name: 'electron/archive',
    files: /^electron\/archive\//,
    own: [shared, /^electron\/(archive|store|language)\//, /^electron\/give-way\.ts$/],
    packages: [],
  },
  {
    name: 'electron/ipc',
    files: /^electron\/ipc\//,
    own: [shared, /^electron\/(ipc|store|import|export|archive|language)\//, /^electron\/(version|give-way)\.ts$/],
    types: [/^electron\/host\/host\.ts$/, /^electron\/core-context\.ts$/],
    packages: [node],
  },
  {
    name: 'electron/host/electron',
    files: /^electron\/(host\/electron\/|main\.ts|preload\.ts)/,
    own: [shared, /^electron\//],
    packages: [node, /^electron$/],
  },
  {
    name: 'electron/host/chromium',
    files: /^electron\/host\//,
    own: [shared, /^electron\/host\/(?!electron\/)/],
    packages: [node, /^zod$/, /^@sparticuz\/chromium$/],
  },
  { name: 'electron entries', files: /^electron\//, own: [shared, /^electron\/(?!host\/electron\/)/, /^package\.json$/], packages: [node] },
  { name: 'renderer/api', files: /^renderer\/api\//, own: [shared, /^renderer\/api\//], packages: [] },
  {
    name: 'renderer/stores',
    files: /^renderer\/stores\//,
    own: [shared, /^renderer\/(api|stores)\//],
    packages: [/^zustand(\/|$)/, react],
  },
  {
    name: 'renderer/ui',
    files: /^renderer\/ui\//,
    own: [shared, /^renderer\/(ui|styles)\//],
    packages: [react, /^react-aria-components$/, /^react-aria$/, /^lucide-react$/, /^@tanstack\/react-virtual$/],
  },
  {
    name: 'renderer/editor',
    files: /^renderer\/editor\//,
    own: [shared, /^renderer\/(editor|ui|stores|styles)\//],
    packages: [react, /^lexical$/, /^@lexical\//, /^zod$/, /^parse5$/, /^lucide-react$/, /^react-aria-components$/, /^zustand(\/|$)/],
  },
  // The preview draws the very PDF that is written.
  { name: 'renderer/features/export/open-pdf', files: /^renderer\/features\/export\/open-pdf\.ts$/, own: [], packages: [/^unpdf\/pdfjs$/] },
  {
    name: 'renderer/features',
    files: /^renderer\/features\//,
    // `$1` stands for the file's own feature.
    own: [shared, /^renderer\/(ui|editor|stores|api|styles)\//, /^renderer\/features\/\$1\//],
    packages: [react, /^lucide-react$/, /^react-aria-components$/, /^zustand(\/|$)/, /^@tanstack\/react-virtual$/, /^diff$/],
  },
  // Bundled by itself: it runs in printed pages and in the preview.
  { name: 'renderer/typeset', files: /^renderer\/typeset\//, own: [/^shared\/typeset\//, /^renderer\/typeset\//], packages: [] },
  {
    name: 'renderer/app',
    files: /^renderer\//,
    own: [shared, /^renderer\//],
    packages: [react, /^zod$/, /^react-aria-components$/, /^lucide-react$/, /^zustand(\/|$)/, /^@fontsource\//],
  },
];

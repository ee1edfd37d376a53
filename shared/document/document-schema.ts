import { z } from 'zod';

/**
 * The editor's document: Lexical's serialised state, cut down to the nodes Umbruch knows.
 * Every door (import, clipboard, IPC, store) parses with this schema, so unknown nodes, styles and
 * script addresses never get in. Bump `documentVersion` and add a step in `upgrade.ts` when a node changes.
 */
export const documentVersion = 1;

/** Longest run of text, as long as an import allows: Lexical joins neighbouring runs, so a smaller limit could make a text unsavable. */
export const longestText = 2_000_000;

/** Lexical's text format bits that Umbruch keeps. */
export const formatBits = { bold: 1, italic: 2 } as const;

const element = {
  direction: z.enum(['ltr', 'rtl']).nullable().default(null),
  format: z.literal('').catch('').default(''),
  indent: z.number().int().min(0).max(8).catch(0).default(0),
  version: z.number().int().default(1),
};

export const textNode = z.object({
  type: z.literal('text'),
  text: z.string().max(longestText),
  format: z
    .number()
    .int()
    .min(0)
    .catch(0)
    .default(0)
    .transform((bits) => bits & (formatBits.bold | formatBits.italic)),
  mode: z.literal('normal').catch('normal').default('normal'),
  style: z.literal('').catch('').default(''),
  detail: z.literal(0).catch(0).default(0),
  version: z.number().int().default(1),
});
export const lineBreakNode = z.object({ type: z.literal('linebreak'), version: z.number().int().default(1) });

/** „(wir berichteten)“ in running text. `articleId` is null until the report meant is known. */
export const backReferenceNode = z.object({
  type: z.literal('back-reference'),
  text: z.string().min(1).max(200),
  number: z.number().int().positive().nullable().default(null),
  articleId: z.string().max(64).nullable().default(null),
  version: z.number().int().default(1),
});

const safeUrl = z.string().max(2_081).refine(isSafeLink, { message: 'unsafe link' });
export const linkNode = z.object({
  type: z.literal('link'),
  url: safeUrl,
  rel: z.literal('noreferrer').catch('noreferrer').default('noreferrer'),
  target: z.null().catch(null).default(null),
  title: z.null().catch(null).default(null),
  children: z.array(z.discriminatedUnion('type', [textNode, lineBreakNode])).max(2_000),
  ...element,
});

export const inlineNode = z.discriminatedUnion('type', [textNode, lineBreakNode, backReferenceNode, linkNode]);
export type InlineNode = z.infer<typeof inlineNode>;

const inlines = z.array(inlineNode).max(20_000);
export const paragraphNode = z.object({
  type: z.literal('paragraph'),
  children: inlines,
  textFormat: z.number().catch(0).default(0),
  textStyle: z.literal('').catch('').default(''),
  ...element,
});
export const headingNode = z.object({ type: z.literal('heading'), tag: z.enum(['h2', 'h3']), children: inlines, ...element });
export const quoteNode = z.object({ type: z.literal('quote'), children: inlines, ...element });

export interface ListItemNodeJson {
  type: 'listitem';
  value: number;
  children: (InlineNode | ListNodeJson)[];
  direction: 'ltr' | 'rtl' | null;
  format: '';
  indent: number;
  version: number;
}
export interface ListNodeJson {
  type: 'list';
  listType: 'bullet' | 'number';
  tag: 'ul' | 'ol';
  start: number;
  children: ListItemNodeJson[];
  direction: 'ltr' | 'rtl' | null;
  format: '';
  indent: number;
  version: number;
}
export const listNode: z.ZodType<ListNodeJson> = z.lazy(() =>
  z.object({
    type: z.literal('list'),
    listType: z.enum(['bullet', 'number']),
    tag: z.enum(['ul', 'ol']),
    start: z.number().int().default(1),
    children: z.array(listItemNode).max(5_000),
    ...element,
  }),
);
export const listItemNode: z.ZodType<ListItemNodeJson> = z.lazy(() =>
  z.object({
    type: z.literal('listitem'),
    value: z.number().int().default(1),
    children: z.array(z.union([inlineNode, listNode])).max(5_000),
    ...element,
  }),
);

/** A picture with its words. `assetId` names its bytes in the library (sha256); null where only its place in the web, or its caption, is known. */
export const imageNode = z.object({
  type: z.literal('image'),
  assetId: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  url: safeUrl.nullable().catch(null).default(null),
  alt: z.string().max(20_000).default(''),
  /** Said by the editor: it only decorates, so it needs no alternative text. Left out where nobody said so. */
  isDecorative: z.boolean().optional(),
  caption: z.string().max(200_000).default(''),
  credit: z.string().max(20_000).default(''),
  version: z.number().int().default(1),
});
export type ImageNodeJson = z.infer<typeof imageNode>;

export const blockNode = z.union([paragraphNode, headingNode, quoteNode, listNode, imageNode]);
export type BlockNode = z.infer<typeof blockNode>;

export const documentJson = z.object({
  version: z.literal(documentVersion),
  root: z.object({ type: z.literal('root'), children: z.array(blockNode).max(50_000), ...element }),
});
export type DocumentJson = z.infer<typeof documentJson>;

/** Accepts http, https and mailto without credentials, parsed by the platform's own URL parser; everything else is refused. */
export function isSafeLink(value: string): boolean {
  // Control characters inside a scheme are the attack, so none may occur at all.
  if (value.length > 2_081 || /[\u0000-\u0020\u007f]/.test(value)) return false;
  try {
    const url = new URL(value);
    if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return false;
    return url.username === '' && url.password === '';
  } catch {
    return false;
  }
}

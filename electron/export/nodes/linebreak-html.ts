import type { NodeHtml } from './node-context.ts';

/** A break inside a paragraph. */
export const linebreakHtml: NodeHtml<unknown> = () => '<br>';

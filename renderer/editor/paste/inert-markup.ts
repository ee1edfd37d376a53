import type { MarkupNode } from './markup-node.ts';

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML: (input: string) => string }): { createHTML(input: string): string };
}

let policy: { createHTML(input: string): string } | null = null;

/** The only Trusted Types policy of the window. It feeds the inert parser below and nothing that is ever shown. */
function trusted(html: string): string {
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return html;
  policy ??= factory.createPolicy('app', { createHTML: (input) => input });
  return policy.createHTML(html);
}

/** Parses markup into a tree without a window: no script runs, nothing is loaded. Null when the platform refuses. */
export function parseInert(html: string): MarkupNode | null {
  try {
    return new DOMParser().parseFromString(trusted(html), 'text/html').body as unknown as MarkupNode;
  } catch {
    return null;
  }
}

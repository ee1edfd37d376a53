import { foreignLanguage } from './foreign-language.ts';
import { inlineText } from './inline-text.ts';
import { finding } from './finding.ts';
import type { Rule } from './finding.ts';

/** Passages in another language: read aloud as German they cannot be understood. */
export const foreignRule: Rule = function* (text) {
  for (const [block, node] of text.body.root.children.entries()) {
    if (node.type !== 'paragraph' && node.type !== 'quote') continue;
    const words = inlineText(node.children);
    const language = foreignLanguage(words);
    if (language !== null) yield finding('foreign-language', text, block, { words, detail: language });
  }
};

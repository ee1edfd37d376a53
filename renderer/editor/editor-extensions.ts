import { NormalizeTripleClickSelectionExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension } from 'lexical';
import { BackReferenceExtension } from './back-reference/back-reference-extension.ts';
import { BlockTypingExtension } from './block-typing-extension.ts';
import { LinkRulesExtension } from './links/link-rules-extension.ts';
import { PasteExtension } from './paste/paste-extension.ts';
import { PictureExtension } from './picture/picture-extension.ts';
import { ShortcutsExtension } from './shortcuts-extension.ts';
import { TextRulesExtension } from './text-rules-extension.ts';

/** Everything the editor can do, in one list. A new feature is a new line here. */
export const editorExtensions = [
  RichTextExtension, // paragraphs, subheads, quotes, typing, deleting
  ListExtension, // bullets and numbers
  configExtension(HistoryExtension, { delay: 500, maxDepth: 400 }), // undo and redo
  NormalizeTripleClickSelectionExtension, // three clicks take one paragraph
  LinkRulesExtension, // safe links
  BackReferenceExtension, // „wir berichteten“
  PictureExtension, // pictures with caption, credit and description
  BlockTypingExtension, // „## “ and the like
  PasteExtension, // paste and drop through our own readers
  TextRulesExtension, // bold and italic, nothing else
  ShortcutsExtension, // keys
];

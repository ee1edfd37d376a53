import type { EditorThemeClasses } from 'lexical';

/** Class names of the text field's elements; `rich-text.css` sets them. */
export const editorTheme: EditorThemeClasses = {
  paragraph: 'editor-paragraph',
  heading: { h2: 'editor-h2', h3: 'editor-h3' },
  quote: 'editor-quote',
  list: { ul: 'editor-ul', ol: 'editor-ol', listitem: 'editor-li', nested: { listitem: 'editor-li--nested' } },
  link: 'editor-link',
  text: { bold: 'editor-bold', italic: 'editor-italic' },
};

/** Structure types of ISO 32000-1, 14.8.4; the others need a line in the role map. */
export const standardTypes: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** What Chromium's own types stand for. */
export const chromiumRoles: Readonly<Record<string, string>> = {
  Aside: 'Sect',
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Title: 'P',
  FENote: 'Note',
  DocumentFragment: 'Div',
};

/** Types that stand in a line of text. */
export const inlineTypes: ReadonlySet<string> = new Set(
  'Span Quote Reference Code Link Annot Ruby Warichu Strong Em Sub Lbl Formula'.split(' '),
);

/** Types that hold blocks and no text of their own. */
export const blockContainers: ReadonlySet<string> = new Set('Document Part Art Sect Div BlockQuote Aside DocumentFragment'.split(' '));

/** The little of a parsed page that the walker reads. A parser's tree fits it, and so does a literal in a test. */
export interface MarkupNode {
  /** `#text` or the element's name, any case. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<MarkupNode>;
  readonly getAttribute?: (name: string) => string | null;
}

/** Elements whose words are not the text's: code, controls, pictures, foreign documents. */
const silent = new Set(
  'script style template head title meta link noscript iframe frame object embed applet svg math canvas video audio img picture map form input button select textarea option dialog'.split(
    ' ',
  ),
);

export const nameOf = (node: MarkupNode): string => node.nodeName.toLowerCase();

const styleOf = (node: MarkupNode): string => (node.getAttribute?.('style') ?? '').toLowerCase().replace(/\s+/g, '');

/** True for what a reader of the page would not have seen. */
export function isSilent(node: MarkupNode): boolean {
  if (silent.has(nameOf(node))) return true;
  const isHidden = (node.getAttribute?.('hidden') ?? null) !== null;
  if (isHidden || node.getAttribute?.('aria-hidden') === 'true') return true;
  const style = styleOf(node);
  return style.includes('display:none') || style.includes('visibility:hidden') || style.includes('mso-hide:all');
}

export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Bold and italic as the element sets them, by name or by its style; everything else of the style is left behind. */
export function styleWithin(node: MarkupNode, outer: Style): Style {
  const name = nameOf(node);
  const style = styleOf(node);
  let { bold, italic } = outer;
  if (name === 'b' || name === 'strong') bold = true;
  if (name === 'i' || name === 'em' || name === 'cite') italic = true;
  const weight = /font-weight:(bold|bolder|normal|\d+)/.exec(style)?.[1];
  if (weight !== undefined) bold = weight.startsWith('bold') || Number(weight) >= 600;
  const slant = /font-style:(italic|oblique|normal)/.exec(style)?.[1];
  if (slant !== undefined) italic = slant !== 'normal';
  return { bold, italic };
}

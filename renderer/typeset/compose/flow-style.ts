/** What the style of a flow says of its pages. Lengths in px. */
export interface FlowStyle {
  readonly columns: number;
  readonly gap: number;
  /** The width of a column, and of all with their gaps. */
  readonly column: number;
  readonly width: number;
  readonly grid: number;
  readonly rows: number;
  /** From the baseline of a line of the grid to its lower edge. */
  readonly depth: number;
}

const length = (value: string): number => Number.parseFloat(value) || 0;
const count = (style: CSSStyleDeclaration, name: string): number => Math.trunc(length(style.getPropertyValue(name)));

/** Reads a flow's style. Throws where it says nothing of columns, rows or grid. */
export function flowStyle(flow: HTMLElement): FlowStyle {
  const style = getComputedStyle(flow);
  const columns = count(style, '--columns');
  const rows = count(style, '--rows');
  const grid = length(style.lineHeight);
  const width = flow.getBoundingClientRect().width;
  const gap = length(style.columnGap);
  const column = (width - gap * (columns - 1)) / columns;
  if (!(columns > 0 && rows > 0 && grid > 0 && column > 0)) throw new Error('A flow without columns, rows or grid');
  return { columns, gap, column, width, grid, rows, depth: baselineDepth(flow) };
}

/** From the baseline of a line in an element to the lower edge of the line. */
function baselineDepth(flow: HTMLElement): number {
  const line = document.createElement('div');
  line.append('x', probe());
  flow.append(line);
  const depth = line.getBoundingClientRect().bottom - (line.lastElementChild?.getBoundingClientRect().bottom ?? 0);
  line.remove();
  return depth;
}

/** An empty box that stands on the baseline. */
export function probe(): HTMLElement {
  const box = document.createElement('span');
  box.style.display = 'inline-block';
  return box;
}

/** What the style of a child of a flow says of its place. */
export interface BlockStyle {
  readonly isAcross: boolean;
  readonly isWhole: boolean;
  readonly keepsNext: boolean;
  readonly keepsPrevious: boolean;
  readonly isFloat: boolean;
  readonly stretch: number;
  readonly before: number;
  readonly after: number;
  readonly lineHeight: number;
  /** Edges above and below: padding and border. */
  readonly frame: number;
  /** Whether something stands below its content: padding, a border. */
  readonly isClosedBelow: boolean;
}

/** Reads the style of a child of a flow. */
export function blockStyle(block: Element): BlockStyle {
  const style = getComputedStyle(block);
  const above = length(style.paddingTop) + length(style.borderTopWidth);
  const below = length(style.paddingBottom) + length(style.borderBottomWidth);
  return {
    isAcross: style.columnSpan === 'all',
    isWhole: style.breakInside === 'avoid',
    keepsNext: style.breakAfter === 'avoid',
    keepsPrevious: style.breakBefore === 'avoid',
    isFloat: count(style, '--float') === 1,
    stretch: count(style, '--stretch'),
    before: length(style.marginTop),
    after: length(style.marginBottom),
    lineHeight: length(style.lineHeight),
    frame: above + below,
    isClosedBelow: below > 0,
  };
}

/** Height of a column's fixed head, and the air that a part gets above it. */
const head = 56;

/** Brings a part into its column when it stands outside. Only the column moves, never the window. */
export function scrollIntoColumn(part: Element | null | undefined, column: Element | null): void {
  if (!part || !column) return;
  const [inner, outer] = [part.getBoundingClientRect(), column.getBoundingClientRect()];
  if (inner.top >= outer.top + head && inner.bottom <= outer.bottom) return;
  const room = outer.height - head - inner.height;
  column.scrollTop += inner.top - outer.top - head - Math.max(0, room / 3);
}

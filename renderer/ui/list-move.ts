/** Where a key moves the cursor of a list, or null for a key that moves nothing. `cursor` is -1 before the first move. */
export function listMove(key: string, cursor: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const clamp = (index: number) => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return clamp(cursor + 1);
    case 'ArrowUp':
      return cursor < 0 ? count - 1 : clamp(cursor - 1);
    case 'PageDown':
      return clamp(cursor + page);
    case 'PageUp':
      return clamp(cursor - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

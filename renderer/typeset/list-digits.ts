/** Tells the sheet how many digits the longest number of each list has, so that it has room inside the column, on every page the same. */
export function tellListDigits(root: ParentNode): void {
  for (const list of root.querySelectorAll('ol')) {
    const last = Math.abs(list.start) + Math.max(0, list.childElementCount - 1);
    list.style.setProperty('--digits', String(String(last).length));
  }
}

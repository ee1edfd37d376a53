/**
 * On which page each place lies that a link within the page leads to: numbers from 1, by the id of the element. To be asked while the page is laid out in
 * pages (`inPages`), which stand one beside the other in columns as high as the paper.
 */
export function pagePlaces(): Record<string, number> {
  const { columnWidth, columnGap, paddingLeft } = getComputedStyle(document.body);
  const step = Number.parseFloat(columnWidth) + Number.parseFloat(columnGap);
  const left = document.body.getBoundingClientRect().left + Number.parseFloat(paddingLeft);
  const places: Record<string, number> = {};
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const id = link.getAttribute('href')?.slice(1) ?? '';
    const target = places[id] === undefined ? document.getElementById(id) : null;
    const box = target?.getClientRects()[0];
    // Widths are rounded to parts of a pixel, which adds up over hundreds of columns; nothing begins a quarter of one to the left.
    if (box) places[id] = Math.floor((box.left - left) / step + 1 / 4) + 1;
  }
  return places;
}

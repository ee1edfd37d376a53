/** Takes out forced breaks that begin or end a block of a flow or follow one another: an empty line is no line of the grid. */
export function tidyBreaks(flow: HTMLElement): void {
  for (const block of flow.querySelectorAll('p, li')) {
    let isOpen = false;
    let last: HTMLBRElement | null = null;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const extra: Element[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof HTMLBRElement) {
        if (isOpen) last = node;
        else extra.push(node);
        isOpen = false;
      } else if (node instanceof Text && node.data.trim() !== '') {
        isOpen = true;
        last = null;
      }
    }
    if (last) extra.push(last);
    for (const one of extra) one.remove();
  }
}

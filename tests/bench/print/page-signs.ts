import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** A sign of a page and where it stands; in the units of the page's own text space, `y` in the direction in which it counts. */
export interface Sign {
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly sign: string;
}

interface Glyph {
  readonly width: number;
  readonly unicode: string;
}

const isGlyph = (item: unknown): item is Glyph => typeof item === 'object' && item !== null && 'unicode' in item && 'width' in item;

/** All signs of a page with their places, read from what the page paints. Chromium sets a text matrix for each run. */
export async function signsOf(bytes: Uint8Array): Promise<Sign[][]> {
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(bytes.slice());
  const pages: Sign[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    const signs: Sign[] = [];
    let size = 0;
    let at = { x: 0, y: 0 };
    for (const [index, operation] of fnArray.entries()) {
      const args = argsArray[index] as unknown[];
      if (operation === OPS.setFont) size = Number(args[1]);
      else if (operation === OPS.setTextMatrix) {
        const matrix =
          Array.isArray(args[0]) || ArrayBuffer.isView(args[0]) ? (args[0] as ArrayLike<number>) : (args as unknown as ArrayLike<number>);
        at = { x: Number(matrix[4]), y: Number(matrix[5]) };
      } else if (operation === OPS.moveText) at = { x: at.x + Number(args[0]), y: at.y + Number(args[1]) };
      else if (operation === OPS.showText || operation === OPS.showSpacedText) {
        let { x } = at;
        for (const item of args[0] as unknown[]) {
          if (typeof item === 'number') x -= (item * size) / 1000;
          else if (isGlyph(item)) {
            const end = x + (item.width * size) / 1000;
            signs.push({ x, end, y: at.y, size, sign: item.unicode });
            x = end;
          }
        }
      }
    }
    pages.push(signs);
  }
  return pages;
}

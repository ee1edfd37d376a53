interface Line {
  readonly depth: number;
  readonly text: string;
}

/** Joins the lines that a mail program broke for sending (`format=flowed`); quotes keep their „>“ marks. */
export function unflow(text: string, deletesSpace: boolean): string {
  const joined: { depth: number; pieces: string[]; isOpen: boolean }[] = [];
  for (const line of text.split(/\r\n|\n|\r/).map(readLine)) {
    const isOpen = line.text.endsWith(' ') && line.text !== '-- ';
    const own = isOpen && deletesSpace ? line.text.slice(0, -1) : line.text;
    const last = joined.at(-1);
    if (last?.isOpen === true && last.depth === line.depth && line.text !== '-- ') {
      last.pieces.push(own);
      last.isOpen = isOpen;
    } else joined.push({ depth: line.depth, pieces: [own], isOpen });
  }
  return joined.map(({ depth, pieces }) => `${'>'.repeat(depth)}${depth > 0 ? ' ' : ''}${pieces.join('')}`).join('\n');
}

/** Depth of quoting, and the text without its marks and without the space that protects its start. */
function readLine(line: string): Line {
  const marks = /^>{1,100}/.exec(line)?.[0].length ?? 0;
  const rest = line.slice(marks);
  return { depth: marks, text: rest.startsWith(' ') ? rest.slice(1) : rest };
}

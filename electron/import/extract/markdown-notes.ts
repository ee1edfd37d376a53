const definition = /^ {0,3}\[\^([^\]\s^]{1,60})\]:[ \t]*(.*)$/u;
const reference = /\[\^([^\]\s^]{1,60})\]/gu;
const fence = /^ {0,3}(?:`{3,}|~{3,})/u;

/** Footnotes as GitHub writes them: the mark in the text becomes „[1]“, the notes become paragraphs at the end. Code keeps its signs. */
export function withNotes(text: string): string {
  if (!text.includes('[^')) return text;
  const notes = new Map<string, string[]>();
  const kept = takeNotes(text.split('\n'), notes);
  if (notes.size === 0) return text;
  const numbers = new Map<string, number>();
  const order: string[] = [];
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    order.push(name);
    numbers.set(name, order.length);
    return order.length;
  };
  const marked = (line: string): string =>
    line
      .split(/(`{1,3}[^`]{1,2000}`{1,3})/u)
      .map((part, index) =>
        index % 2 === 1
          ? part
          : part.replace(reference, (whole, name: string) => (notes.has(keyOf(name)) ? mark(numberOf(keyOf(name))) : whole)),
      )
      .join('');
  const body = outsideFences(kept, marked);
  const end: string[] = [];
  let written = 0;
  // A note may name another one, which then follows.
  const writeNamed = (): void => {
    for (let name = order[written]; name !== undefined; name = order[written]) {
      written += 1;
      const [first = '', ...more] = notes.get(name) ?? [];
      end.push('', `${mark(numberOf(name))} ${marked(first)}`.trimEnd());
      for (const line of more) end.push(marked(line));
    }
  };
  writeNamed();
  // Notes that no text names stand last.
  for (const name of notes.keys()) {
    numberOf(name);
    writeNamed();
  }
  return [...body, ...end, ''].join('\n');
}

const keyOf = (name: string): string => name.toLowerCase();
const mark = (number: number): string => `\\[${String(number)}\\]`;

/** Takes the notes out of the lines; a note goes on in the lines below it, and behind a gap where they are indented. */
function takeNotes(lines: readonly string[], notes: Map<string, string[]>): string[] {
  const kept: string[] = [];
  let isFenced = false;
  let open: string[] | null = null;
  let gap = false;
  for (const line of lines) {
    const found = isFenced ? null : definition.exec(line);
    const name = keyOf(found?.[1] ?? '');
    if (found !== null && !notes.has(name)) {
      open = [found[2] ?? ''];
      notes.set(name, open);
      gap = false;
      continue;
    }
    if (open !== null && line.trim() === '') {
      gap = true;
      continue;
    }
    const isIndented = /^(?: {2,}|\t)/u.test(line);
    if (open !== null && (isIndented || (!gap && !/^ {0,3}(?:#|>|[-*+] |\||`{3}|~{3})/u.test(line)))) {
      if (gap) open.push('');
      open.push(line.trim());
      gap = false;
      continue;
    }
    if (open !== null) kept.push('');
    open = null;
    gap = false;
    if (fence.test(line)) isFenced = !isFenced;
    kept.push(line);
  }
  return kept;
}

function outsideFences(lines: readonly string[], change: (line: string) => string): string[] {
  let isFenced = false;
  return lines.map((line) => {
    if (fence.test(line)) {
      isFenced = !isFenced;
      return line;
    }
    return isFenced ? line : change(line);
  });
}

/** Names as a sentence lists them: `Karin Muster, Ole Beispiel und Jo Probe`. */
export function namesLine(names: readonly string[]): string {
  const all = names.map((name) => name.trim()).filter((name) => name !== '');
  return [all.slice(0, -1).join(', '), all.at(-1) ?? ''].filter((part) => part !== '').join(' und ');
}

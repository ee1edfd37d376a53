const one =
  /^(?:(?:von\s|quelle:?\s|mit (?:material|informationen) (?:von|der)\s))?(?:dpa|dpa-afx|dpa-infocom|dpa-tmn|dpa-avis|lby|lni|lnw|lsw|lrs|lhe|lth|ots|afp|ap|apa|apa-ots|sda|keystone-sda|reuters|rtr|thomson reuters|epd|kna|sid|ddp|dapd|dts|dts nachrichtenagentur|kathpress|katholische nachrichten-?agentur|evangelischer pressedienst|deutsche presse-?agentur|austria presse agentur|news aktuell|presseportal|pressetext|idea|itar-tass|xinhua|ansa|efe|bloomberg|dow jones|dow jones newswires|mtd|vwd|spot on news|bang showbiz|cover media|glomex|wenn|teleschau|agenturen|agentur|nachrichtenagenturen?|imago)$/iu;
const parts = /[/,+&-]|\s(?:und|mit)\s/u;

/** Whether a text names news agencies and nothing else: „dpa“, „dpa/lby“, „AFP und Reuters“. */
export function isAgency(text: string): boolean {
  const bare = text.trim().replace(/[.:()]/gu, '');
  if (bare === '' || bare.length > 60) return false;
  if (one.test(bare)) return true;
  const found = bare
    .split(parts)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return found.length > 1 && one.test(found[0] ?? '') && found.every((part) => one.test(part) || /^\p{Ll}{2,4}$/u.test(part));
}

/** The agencies that a byline or a source note names: „dpa“ of „(dpa/lby)“, „Quelle: KNA“; null when it names none. */
export function agencyIn(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^(?:quellen?|source|mit material (?:von|der)|mit agenturmaterial(?: von)?|agentur|agenturen)\s?:?\s/iu, '')
    .replace(/[()]/gu, '');
  const found = bare.length > 80 ? [] : bare.split(parts).map((part) => part.trim());
  const named = found.filter((part) => one.test(part) && !/^(?:lby|lni|lnw|lsw|lrs|lhe|lth)$/iu.test(part));
  return named.length === 0 || found.length - named.length > 2 ? null : named.join(', ');
}

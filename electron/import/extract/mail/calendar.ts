const maxEvents = 100;

/** The events of a calendar part as lines: title, time, place, description. */
export function readCalendar(text: string): string[][] {
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  const events: string[][] = [];
  let fields: Map<string, string> | null = null;
  let inner = 0;
  for (const line of unfolded.split(/\r\n|\n|\r/)) {
    const parts = /^([\w-]{1,60})((?:;[^:"]{0,200}(?:"[^"]{0,200}")?){0,10}):(.*)$/.exec(line.slice(0, 20_000));
    if (parts === null) continue;
    const name = (parts[1] ?? '').toUpperCase();
    const value = parts[3] ?? '';
    if (name === 'BEGIN' && value.toUpperCase() === 'VEVENT' && fields === null) fields = new Map();
    else if (name === 'BEGIN') inner += 1;
    else if (name === 'END' && value.toUpperCase() === 'VEVENT' && fields !== null) {
      const lines = eventLines(fields);
      if (lines.length > 0 && events.length < maxEvents) events.push(lines);
      fields = null;
      inner = 0;
    } else if (name === 'END') inner -= 1;
    else if (fields !== null && inner <= 0 && !fields.has(name)) fields.set(name, value);
    // The calendar around its events counts as one that is open.
    if (name === 'BEGIN' && value.toUpperCase() === 'VCALENDAR') inner = 0;
  }
  return events;
}

function eventLines(fields: ReadonlyMap<string, string>): string[] {
  const time = timeOf(fields.get('DTSTART') ?? '', fields.get('DTEND') ?? '');
  return [plain(fields.get('SUMMARY')), time, plain(fields.get('LOCATION')), ...plain(fields.get('DESCRIPTION')).split('\n')]
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Commas, semicolons and line ends stand escaped in a calendar. */
const plain = (value: string | undefined): string =>
  (value ?? '').replace(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

/** „12.03.2026, 10:00–11:30 Uhr“. Times stand as in the file; a change of zone is not ours to make. */
function timeOf(start: string, end: string): string {
  const [from, to] = [momentOf(start), momentOf(end)];
  if (from === null) return '';
  if (from.clock === '') return to !== null && to.day !== from.day && to.before !== from.day ? `${from.day} bis ${to.before}` : from.day;
  if (to === null || to.clock === '') return `${from.day}, ${from.clock} Uhr`;
  return to.day === from.day
    ? `${from.day}, ${from.clock}–${to.clock} Uhr`
    : `${from.day}, ${from.clock} Uhr bis ${to.day}, ${to.clock} Uhr`;
}

function momentOf(value: string): { readonly day: string; readonly before: string; readonly clock: string } | null {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2}))?/.exec(value.trim());
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  // The end of a whole-day event is the day after its last.
  const last = new Date(Date.UTC(year, month - 1, day - 1));
  const clock = parts[4] === undefined ? '' : `${parts[4]}:${parts[5] ?? '00'}`;
  return { day: germanDay(year, month, day), before: germanDay(last.getUTCFullYear(), last.getUTCMonth() + 1, last.getUTCDate()), clock };
}

const germanDay = (year: number, month: number, day: number): string =>
  `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${String(year)}`;

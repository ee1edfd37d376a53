import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What the system says about processes and sockets; Linux only, read from /proc. */
export const canReadProc = process.platform === 'linux';

const numbers = (): number[] => readdirSync('/proc').map(Number).filter(Number.isInteger);

function read<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    // The process ended while we looked.
    return otherwise;
  }
}

/** Parent and state of a process; the name in between may hold anything, even a bracket. */
function stateOf(pid: number): { readonly parent: number; readonly state: string } | null {
  const fields = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '')
    .split(') ')
    .at(-1)
    ?.split(' ');
  return fields?.[1] === undefined ? null : { state: fields[0] ?? '', parent: Number(fields[1]) };
}

export const isAlive = (pid: number): boolean => {
  const found = stateOf(pid);
  return found !== null && found.state !== 'Z' && found.state !== 'X';
};

/** A process and all that it started. */
export function familyOf(pid: number): number[] {
  const all = numbers().map((id) => ({ id, parent: stateOf(id)?.parent }));
  const family = [pid];
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member).map(({ id }) => id));
  return family;
}

/** The processes of a family whose program line holds `part`. */
export const membersRunning = (pid: number, part: string): number[] =>
  familyOf(pid).filter((id) => read(() => readFileSync(`/proc/${id}/cmdline`, 'utf8'), '').includes(part));

/** Sockets of the processes on which somebody outside could reach them: listening TCP and any UDP. */
export function openPorts(pids: readonly number[]): string[] {
  const inodes = new Set(
    pids.flatMap((pid) =>
      read(() => readdirSync(`/proc/${pid}/fd`), []).map((fd) => read(() => readlinkSync(`/proc/${pid}/fd/${fd}`), '')),
    ),
  );
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    read(() => readFileSync(`/proc/net/${table}`, 'utf8'), '')
      .split('\n')
      .slice(1)
      .map((row) => row.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => (table.startsWith('udp') || state === '0A') && inodes.has(`socket:[${inode}]`))
      .map(([, address]) => `${table} ${address}`),
  );
}

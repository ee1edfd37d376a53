import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import inspector from 'node:inspector';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { parse } from 'node:path';
import tls from 'node:tls';
import workers from 'node:worker_threads';

/** Thrown in place of everything that a parser has no business doing. */
class DeniedError extends Error {
  constructor(what: string) {
    super(`Denied in the parser: ${what}`);
    this.name = 'DeniedError';
  }
}

type Bag = Record<string, unknown>;

function denyAll(target: object, label: string, keep: readonly string[] = []): void {
  const bag = target as Bag;
  for (const key of Object.getOwnPropertyNames(target)) {
    const found = Object.getOwnPropertyDescriptor(target, key);
    if (keep.includes(key) || found?.writable !== true || typeof found.value !== 'function') continue;
    bag[key] = function denied(): never {
      throw new DeniedError(`${label}.${key}`);
    };
  }
}

/**
 * Takes network, files and processes away from this process. Node's permission model already denies files, processes and workers
 * where the parser runs on plain Node; it does not deny the network, and Electron's utility process has no such model: hence both.
 * Pipes that are open already (standard input and output) go on working, so `process.stdin` and `process.stdout` are touched first.
 */
export function denyEverything(): void {
  denyAll(net.Socket.prototype, 'net.Socket', socketKeeps);
  denyAll(net.Server.prototype, 'net.Server', ['constructor']);
  denyAll(net, 'net', ['isIP', 'isIPv4', 'isIPv6', 'Socket', 'Stream']);
  denyAll(dgram.Socket.prototype, 'dgram.Socket', ['constructor']);
  for (const [target, label] of [
    [tls, 'tls'],
    [http, 'http'],
    [https, 'https'],
    [http2, 'http2'],
    [dns, 'dns'],
    [dns.promises, 'dns.promises'],
    [dgram, 'dgram'],
    [childProcess, 'child_process'],
    [workers, 'worker_threads'],
    [inspector, 'inspector'],
    [fs, 'fs'],
    [fs.promises, 'fs.promises'],
  ] as const) {
    denyAll(target, label);
  }
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'BroadcastChannel']) {
    if (!(name in globalThis)) continue;
    Object.defineProperty(globalThis, name, {
      value: function denied(): never {
        throw new DeniedError(name);
      },
    });
  }
  const bag = process as unknown as Bag;
  for (const name of ['binding', '_linkedBinding', 'dlopen', 'kill', '_kill', '_debugProcess', '_startProfilerIdleNotifier', 'chdir']) {
    bag[name] = (): never => {
      throw new DeniedError(`process.${name}`);
    };
  }
  syncBuiltinESMExports();
}

/** Only what opens a connection is taken from sockets; the rest serves the pipes to the parent. */
const socketKeeps: readonly string[] = Object.getOwnPropertyNames(net.Socket.prototype).filter(
  (name) => !['connect', 'connectSync'].includes(name),
);

/** Really tries each forbidden thing and names those that were not refused. */
export function findUndenied(): string[] {
  const attempts: Readonly<Record<string, () => unknown>> = {
    connect: () => net.connect(9, '127.0.0.1'),
    socket: () => new net.Socket().connect(9, '127.0.0.1'),
    listen: () => net.createServer().listen(0),
    udp: () => dgram.createSocket('udp4'),
    dns: () => {
      dns.lookup('localhost', () => undefined);
    },
    http: () => http.get('http://127.0.0.1:9/'),
    fetch: () => fetch('http://127.0.0.1:9/'),
    websocket: () => new WebSocket('ws://127.0.0.1:9/'),
    files: () => fs.readdirSync(parse(process.execPath).root),
    write: () => {
      fs.writeFileSync('parser-probe', '');
    },
    spawn: () => childProcess.spawnSync(process.execPath, ['--version']),
    worker: () => new workers.Worker('', { eval: true }),
  };
  return Object.entries(attempts).flatMap(([name, attempt]) => (isRefused(attempt) ? [] : [name]));
}

function isRefused(attempt: () => unknown): boolean {
  try {
    attempt();
    return false;
  } catch (error) {
    return error instanceof DeniedError || (error instanceof Error && 'code' in error && error.code === 'ERR_ACCESS_DENIED');
  }
}

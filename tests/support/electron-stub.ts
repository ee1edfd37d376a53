import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** The DevTools protocol of a page that does as it is told. */
export class FakeDebugger {
  /** What expressions in a page come to. */
  static value: unknown;
  readonly attach = vi.fn((_version: string) => undefined);
  readonly detach = vi.fn(() => undefined);
  readonly sendCommand = vi.fn((method: string, _params: unknown): Promise<unknown> => {
    if (method === 'Page.getFrameTree') return Promise.resolve({ frameTree: { frame: { id: 'frame-1' } } });
    if (method === 'Page.createIsolatedWorld') return Promise.resolve({ executionContextId: 7 });
    return Promise.resolve({ result: { value: FakeDebugger.value } });
  });
}

/** Electron as the host sees it, without its binary: every call is written down, every handler can be called. */
export class FakeContents extends EventEmitter {
  readonly mainFrame = { url: 'app://bundle/' };
  readonly sent: unknown[][] = [];
  openHandler: ((details: { url: string }) => unknown) | null = null;
  readonly reload = vi.fn();
  readonly printToPDF = vi.fn((_options: unknown) => Promise.resolve(Buffer.from('%PDF-1.7')));
  readonly debugger = new FakeDebugger();
  send(...args: unknown[]): void {
    this.sent.push(args);
  }
  isDestroyed(): boolean {
    return false;
  }
  getURL(): string {
    return this.mainFrame.url;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.openHandler = handler;
  }
}

export class FakeWindow extends EventEmitter {
  static readonly all: FakeWindow[] = [];
  readonly webContents = new FakeContents();
  readonly options: unknown;
  readonly loaded: string[] = [];
  readonly show = vi.fn();
  readonly hide = vi.fn();
  readonly destroy = vi.fn(() => this.end());
  /** A page that does not let its window close. */
  isHanging = false;
  private isGone = false;
  constructor(options: unknown) {
    super();
    this.options = options;
    FakeWindow.all.push(this);
    electron.app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return Promise.resolve();
  }
  close(): void {
    const event = { isPrevented: false, preventDefault: () => void (event.isPrevented = true) };
    this.emit('close', event);
    if (!event.isPrevented && !this.isHanging) this.end();
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  private end(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.emit('closed');
  }
}

type Handler = (...args: never[]) => unknown;

export class FakeSession extends EventEmitter {
  readonly handlers: Record<string, Handler> = {};
  readonly protocol = { handle: (_scheme: string, handler: Handler) => void (this.handlers.protocol = handler) };
  readonly webRequest = { onBeforeRequest: (handler: Handler) => void (this.handlers.request = handler) };
  readonly setSpellCheckerEnabled = vi.fn();
  setPermissionRequestHandler(handler: Handler): void {
    this.handlers.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Handler): void {
    this.handlers.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Handler): void {
    this.handlers.device = handler;
  }
  setDisplayMediaRequestHandler(handler: Handler): void {
    this.handlers.display = handler;
  }
}

/** A utility process that does nothing but remember. */
export class FakeUtility extends EventEmitter {
  pid: number | undefined = 4_242;
  readonly stderr = new EventEmitter();
  readonly posted: unknown[] = [];
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
}

function createElectron() {
  const defaultSession = new FakeSession();
  const printSessions: FakeSession[] = [];
  const ipcHandlers = new Map<string, Handler>();
  return {
    app: Object.assign(new EventEmitter(), {
      enableSandbox: vi.fn(),
      commandLine: { appendSwitch: vi.fn() },
    }),
    BrowserWindow: FakeWindow,
    contextBridge: { exposeInMainWorld: vi.fn() },
    dialog: { showSaveDialog: vi.fn() },
    ipcMain: {
      handle: (channel: string, handler: Handler) => void ipcHandlers.set(channel, handler),
      removeHandler: (channel: string) => void ipcHandlers.delete(channel),
    },
    ipcHandlers,
    ipcRenderer: { invoke: vi.fn(), on: vi.fn(), removeListener: vi.fn() },
    Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn((template: unknown) => template) },
    protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
    session: {
      defaultSession,
      printSessions,
      fromPartition: (_name: string) => {
        const created = new FakeSession();
        printSessions.push(created);
        return created;
      },
    },
    utilityProcess: { fork: vi.fn((_path: string, _args: string[], _options: unknown) => new FakeUtility()) },
    shell: { openExternal: vi.fn(() => Promise.resolve()), showItemInFolder: vi.fn() },
  };
}

export const electron = createElectron();

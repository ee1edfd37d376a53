/** The events of the DevTools protocol that Umbruch listens to; only the fields it reads. */
export interface DevToolsEvents {
  'Fetch.requestPaused': {
    readonly requestId: string;
    readonly request: { readonly url: string; readonly method: string };
    readonly resourceType: string;
    readonly frameId: string;
  };
  'Inspector.targetCrashed': Record<string, never>;
  'Page.frameNavigated': { readonly frame: { readonly id: string; readonly parentId?: string; readonly url: string } };
  'Page.javascriptDialogOpening': { readonly type: string };
  'Page.loadEventFired': { readonly timestamp: number };
  'Runtime.bindingCalled': { readonly name: string; readonly payload: string; readonly executionContextId: number };
  'Runtime.executionContextCreated': {
    readonly context: {
      readonly id: number;
      readonly origin: string;
      readonly auxData?: { readonly isDefault?: boolean; readonly frameId?: string };
    };
  };
  'Runtime.executionContextDestroyed': { readonly executionContextId: number };
  'Runtime.executionContextsCleared': Record<string, never>;
  'Target.attachedToTarget': { readonly sessionId: string; readonly targetInfo: TargetInfo; readonly waitingForDebugger: boolean };
  'Target.detachedFromTarget': { readonly sessionId: string };
}

export interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** One page (or the browser itself) over the DevTools protocol: a pipe in the product, a Playwright session in tests. */
export interface DevToolsConnection {
  readonly send: (method: string, params?: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly on: <E extends keyof DevToolsEvents>(event: E, listener: (params: DevToolsEvents[E]) => void) => void;
}

/** A page of its own for work in the background, such as printing. */
export interface BackgroundPage {
  readonly connection: DevToolsConnection;
  readonly close: () => Promise<void>;
}

/** For commands to a page that may be gone by the time they arrive: then there is nothing left to do. */
export async function attempt(command: Promise<unknown>): Promise<void> {
  try {
    await command;
  } catch {
    // The page was closed or navigated meanwhile.
  }
}

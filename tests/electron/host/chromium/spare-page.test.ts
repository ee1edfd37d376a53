import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPrinter } from '#electron/host/chromium/spare-page.ts';
import type { BackgroundPage } from '#electron/host/chromium/dev-tools.ts';
import { asDraft } from '#shared/typeset/draft.ts';
import { printLimitMs } from '#electron/host/print-limits.ts';

const asking = '<!doctype html><html lang="de" data-typeset="{}"><body><p>Text</p></body></html>';
const never = (): Promise<never> => Promise.withResolvers<never>().promise;

type Answer = (method: string, params?: object) => Promise<unknown> | null;

/** A browser whose pages answer as a real one does, but for what `answer` says. */
function browserOf(answer: Answer, close: () => Promise<void> = () => Promise.resolve()) {
  const closed: number[] = [];
  const crash: (() => void)[] = [];
  let opened = 0;
  const openPage = (): Promise<BackgroundPage> => {
    const number = (opened += 1);
    const usual: Readonly<Record<string, unknown>> = {
      'Page.getFrameTree': { frameTree: { frame: { id: 'a' } } },
      'Page.createIsolatedWorld': { executionContextId: 1 },
      'Runtime.evaluate': { result: { value: null } },
      'Page.printToPDF': { data: Buffer.from(`%PDF ${number}`).toString('base64') },
    };
    return Promise.resolve({
      connection: {
        send: (method, params) => answer(method, params) ?? Promise.resolve(usual[method] ?? {}),
        on: (event, listener) => {
          if (event === 'Inspector.targetCrashed') crash.push(() => (listener as (params: object) => void)({}));
        },
      },
      close: () => {
        closed.push(number);
        return close();
      },
    });
  };
  return { openPage, closed, crash, pages: () => opened };
}
const open = new AbortController().signal;
const textOf = ({ pdf }: { readonly pdf: Uint8Array }): string => Buffer.from(pdf).toString();

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue(undefined));
afterEach(() => void vi.restoreAllMocks());

describe('printing in a page that is kept', () => {
  it('prints as the browser sets it where the engine gets no world', async () => {
    const browser = browserOf((method) => (method === 'Page.createIsolatedWorld' ? Promise.reject(new Error('refused')) : null));
    expect(await createPrinter()(browser, asking, open)).toMatchObject({ report: null, pdf: expect.any(Uint8Array) as unknown });
  });

  it('closes a page that could not be made ready', async () => {
    const browser = browserOf((method) => (method === 'Fetch.enable' ? Promise.reject(new Error('refused')) : null));
    await expect(createPrinter()(browser, asking, open)).rejects.toThrow('refused');
    expect(browser.closed).toEqual([1]);
  });

  it('prints in the kept page, and in a new one when that crashed while nobody printed', async () => {
    const browser = browserOf(() => null);
    const print = createPrinter();
    expect(textOf(await print(browser, asking, open))).toBe('%PDF 1');
    expect(textOf(await print(browser, asking, open))).toBe('%PDF 1');
    browser.crash[0]?.();
    expect(textOf(await print(browser, asking, open))).toBe('%PDF 2');
    expect(browser.closed).toEqual([1]);
  });

  it('keeps the engine from print to print, and makes all anew after fifty of them or for a page with another policy', async () => {
    const asked: string[] = [];
    const browser = browserOf((method) => (asked.push(method), null));
    const print = createPrinter();
    const worlds = (): number => asked.filter((method) => method === 'Page.createIsolatedWorld').length;
    for (let count = 0; count < 50; count += 1) await print(browser, asking, open);
    expect(worlds()).toBe(1);
    await print(browser, asking, open);
    expect(worlds()).toBe(2);
    const policed = asking.replace('<body>', '<meta http-equiv="Content-Security-Policy" content="x"><style></style><body>');
    await print(browser, policed, open);
    await print(browser, policed, open);
    expect(worlds()).toBe(3);
    expect(browser.pages()).toBe(1);
  });

  it('sets only the numbers in a page whose draft stands there, and loads any other page', async () => {
    const asked: string[] = [];
    const usual = (method: string) => (method === 'Runtime.evaluate' ? Promise.resolve({ result: { value: { lines: 1 } } }) : null);
    const browser = browserOf((method) => (asked.push(method), usual(method)));
    const print = createPrinter();
    const numbered = (number: string): string => asking.replace('Text', `Text <a href="#a">${number}</a>`);
    const loads = (): number => asked.filter((method) => method === 'Page.setDocumentContent').length;
    await print(browser, asDraft(numbered('')), open);
    expect(loads()).toBe(1);
    expect((await print(browser, numbered('12'), open)).report).toEqual({ lines: 1 });
    // The page was only emptied.
    expect(loads()).toBe(2);
    await print(browser, asDraft(numbered('')), open);
    await print(browser, asking, open);
    expect(loads()).toBe(5);
  });

  it('lets a draft go for which no page with numbers comes', async () => {
    vi.useFakeTimers();
    const asked: unknown[] = [];
    const browser = browserOf((method, params) => (method === 'Page.setDocumentContent' ? (asked.push(params), null) : null));
    const print = createPrinter();
    await print(browser, asDraft(asking), open);
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(asked.slice(before)).toEqual([expect.objectContaining({ html: '' })]);
    await print(browser, asking, open);
    expect(browser.pages()).toBe(1);
  });

  it('prints no draft of which the engine tells where all stands', async () => {
    const asked: string[] = [];
    const report = { lines: 1, places: { a: 3 } };
    const browser = browserOf(
      (method) => (asked.push(method), method === 'Runtime.evaluate' ? Promise.resolve({ result: { value: report } }) : null),
    );
    const print = createPrinter();
    expect(await print(browser, asDraft(asking), open)).toEqual({ pdf: new Uint8Array(), report });
    expect(asked).not.toContain('Page.printToPDF');
    expect((await print(browser, asking, open)).pdf.length).toBeGreaterThan(0);
  });

  it('prints anew with all shown where a browser takes the paper for the screen on which nothing is laid out', async () => {
    const asked: string[] = [];
    const answer: Answer = (method) => {
      if (method !== 'Page.printToPDF') return null;
      asked.push(method);
      const text = asked.length === 2 ? '%PDF /Type /StructElem' : '%PDF';
      return Promise.resolve({ data: Buffer.from(text).toString('base64') });
    };
    const browser = browserOf(answer);
    expect(textOf(await createPrinter()(browser, asking, open))).toContain('StructElem');
    expect(asked).toHaveLength(2);
  });

  it('fails at once when the page crashes while it prints', async () => {
    const browser = browserOf((method) => (method === 'Page.printToPDF' ? (browser.crash.at(-1)?.(), never()) : null));
    await expect(createPrinter()(browser, asking, open)).rejects.toThrow('crashed');
    expect(browser.closed).toEqual([1]);
  });

  it.each(['Inspector.enable', 'Page.printToPDF'])(
    'can be cancelled while %s has no answer, also if the page refuses to close',
    async (at) => {
      const cancel = new AbortController();
      const answer: Answer = (method) => {
        if (method !== at) return null;
        queueMicrotask(() => cancel.abort());
        return never();
      };
      const browser = browserOf(answer, () => Promise.reject(new Error('gone')));
      await expect(createPrinter()(browser, asking, cancel.signal)).rejects.toThrow('cancelled');
      expect(browser.closed).toEqual([1]);
    },
  );

  it('closes a page that is opened after its print was cancelled', async () => {
    const cancel = new AbortController();
    const browser = browserOf(() => null);
    const late = Promise.withResolvers<BackgroundPage>();
    const printing = createPrinter()({ openPage: () => late.promise }, asking, cancel.signal);
    cancel.abort();
    await expect(printing).rejects.toThrow('cancelled');
    late.resolve(await browser.openPage());
    await vi.waitFor(() => expect(browser.closed).toEqual([1]));
  });
});

describe('the time that a print may take', () => {
  it('grows with the page, and not without end', () => {
    expect([0, 3_000_000, 100_000_000].map((length) => printLimitMs('x'.repeat(length)))).toEqual([120_000, 210_000, 900_000]);
  });
});

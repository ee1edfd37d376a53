import { useEffect, useRef, useState } from 'react';
import { loadReader, openPdf } from './open-pdf.ts';
import type { OpenPdf } from './open-pdf.ts';

interface PdfState {
  readonly pdf: OpenPdf | null;
  readonly isBroken: boolean;
}

/** The PDF of these bytes, ready to be drawn; the one before stays until it is. `isBroken` when it cannot be read. */
export function usePdf(bytes: Uint8Array | null): PdfState {
  const [state, setState] = useState<PdfState>({ pdf: null, isBroken: false });
  const open = useRef<OpenPdf | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const show = (pdf: OpenPdf | null, isBroken: boolean) => {
      const before = open.current;
      open.current = pdf;
      setState({ pdf, isBroken });
      void before?.close();
    };
    if (bytes === null) show(null, false);
    else
      openPdf(bytes, stop.signal)
        .then((pdf) => (stop.signal.aborted ? pdf?.close() : show(pdf, false)))
        .catch((error: unknown) => {
          if (stop.signal.aborted) return;
          console.error('preview', error);
          show(null, true);
        });
    return () => stop.abort();
  }, [bytes]);
  useEffect(() => {
    void loadReader();
    return () => void open.current?.close();
  }, []);
  return state;
}

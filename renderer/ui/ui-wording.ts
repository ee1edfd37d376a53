import { createContext, useContext } from 'react';

/** The few words the kit needs by itself; the window fills them from its catalogue. */
export interface UiWording {
  readonly close: string;
  readonly clear: string;
  readonly cancel: string;
  readonly remove: string;
  readonly datePlaceholder: string;
  readonly dateInvalid: string;
  /** The line that makes a new word of the typed text, and the one that keeps it as it is. */
  readonly makeNew: (text: string) => string;
  readonly useTyped: (text: string) => string;
}

const UiWordingContext = createContext<UiWording | null>(null);
export const UiWordingProvider = UiWordingContext.Provider;

export function useUiWording(): UiWording {
  const words = useContext(UiWordingContext);
  if (!words) throw new Error('The kit stands outside of UiWordingProvider.');
  return words;
}

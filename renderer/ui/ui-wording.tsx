import { createContext, useContext } from 'react';

/** The few words the kit needs by itself; the window fills them from its catalogue. */
export interface UiWording {
  readonly close: string;
  readonly clear: string;
  readonly cancel: string;
  readonly remove: string;
  readonly showOptions: string;
  readonly noOptions: string;
  readonly datePlaceholder: string;
  readonly dateInvalid: string;
}

const start: UiWording = {
  close: 'Schließen',
  clear: 'Leeren',
  cancel: 'Abbrechen',
  remove: 'Entfernen',
  showOptions: 'Vorschläge zeigen',
  noOptions: 'Nichts gefunden',
  datePlaceholder: 'TT.MM.JJJJ',
  dateInvalid: 'Bitte ein Datum wie 22.11.2026 eingeben.',
};

const UiWordingContext = createContext<UiWording>(start);
export const UiWordingProvider = UiWordingContext.Provider;
export const useUiWording = (): UiWording => useContext(UiWordingContext);

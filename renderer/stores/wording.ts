import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { catalogue } from '#shared/messages/catalogue.ts';
import type { Language, Messages } from '#shared/messages/catalogue.ts';
import { faultSentence } from '#shared/messages/faults.ts';
import type { Fault } from '#shared/result.ts';

/** The language on screen. German until the settings say otherwise. */
export const wordingStore = createStore<{ language: Language }>(() => ({ language: 'de' }));

export const useLanguage = (): Language => useStore(wordingStore, (state) => state.language);
export const useMessages = (): Messages => catalogue[useLanguage()];
/** For code outside components. */
export const messages = (): Messages => catalogue[wordingStore.getState().language];
export const sentenceFor = (fault: Fault): string => faultSentence(messages().faults, fault);

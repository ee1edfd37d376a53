import { useSyncExternalStore } from 'react';
import { themeOf } from '#renderer/stores/theme.ts';
import { useSettings } from '#renderer/stores/settings.ts';

const system = window.matchMedia('(prefers-color-scheme: dark)');
const subscribe = (changed: () => void) => {
  system.addEventListener('change', changed);
  return () => system.removeEventListener('change', changed);
};

export function useIsDark(): boolean {
  const { theme } = useSettings();
  const isSystemDark = useSyncExternalStore(subscribe, () => system.matches);
  return themeOf(theme, isSystemDark) === 'dark';
}

import type { Settings } from '#shared/model/settings.ts';
import { settingsStore } from './settings.ts';

export type Theme = 'light' | 'dark';

export const themeOf = (setting: Settings['theme'], isSystemDark: boolean): Theme =>
  setting === 'system' ? (isSystemDark ? 'dark' : 'light') : setting;

/** Writes the theme to the page and follows the settings and the system. */
export function followTheme(): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset.theme = themeOf(settingsStore.getState().settings.theme, system.matches);
  };
  apply();
  system.addEventListener('change', apply);
  const end = settingsStore.subscribe(apply);
  return () => {
    end();
    system.removeEventListener('change', apply);
  };
}

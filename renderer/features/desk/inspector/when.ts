import { useLanguage } from '#renderer/stores/wording.ts';

/** A moment as an editor would say it: the time alone today, the day with it otherwise. */
export function useWhen(): (timestamp: number) => string {
  const locale = useLanguage() === 'de' ? 'de-DE' : 'en-GB';
  return (timestamp) => {
    const then = new Date(timestamp);
    const time = then.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
    if (then.toDateString() === new Date().toDateString()) return time;
    return `${then.toLocaleDateString(locale, { day: '2-digit', month: '2-digit', year: 'numeric' })}, ${time}`;
  };
}

import type { CoreContext } from '#electron/core-context.ts';
import { libraryFigures } from '#electron/store/library-figures.ts';
import { readSettings, writeSettings } from '#electron/store/settings.ts';
import { version } from '#electron/version.ts';
import type { HandlersOf } from './handlers.ts';

export function libraryHandlers({ store, host, emit }: CoreContext): HandlersOf<'library'> & HandlersOf<'settings'> {
  return {
    'library.info': () => ({ name: readSettings(store.db).libraryName, hostKind: host.kind, version, ...libraryFigures(store.db) }),
    'settings.get': () => readSettings(store.db),
    'settings.set': (changes) => {
      store.write((db) => writeSettings(db, changes));
      emit({ name: 'settings.changed', payload: { ids: Object.keys(changes) } });
      return readSettings(store.db);
    },
  };
}

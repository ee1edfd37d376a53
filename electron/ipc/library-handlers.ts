import type { CoreContext } from '#electron/core-context.ts';
import { libraryFigures } from '#electron/store/library-figures.ts';
import { readSettings, writeSettings } from '#electron/store/settings.ts';
import { version } from '#electron/version.ts';
import type { HandlersOf } from './handlers.ts';
import { keepLogo } from './house-logo.ts';
import { writeLook } from './house-look.ts';

export function libraryHandlers(context: CoreContext): HandlersOf<'library'> & HandlersOf<'settings'> {
  const { store, host, emit } = context;
  return {
    'library.info': () => ({ name: readSettings(store.db).libraryName, hostKind: host.kind, version, ...libraryFigures(store.db) }),
    'settings.get': () => readSettings(store.db),
    'settings.set': (changes) => {
      const { look, ...others } = changes;
      store.write((db) => {
        writeSettings(db, others);
        if (look) writeLook(db, look);
      });
      emit({ name: 'settings.changed', payload: { ids: Object.keys(changes) } });
      return readSettings(store.db);
    },
    'settings.setLogo': ({ file }) => {
      if (file === null) store.write((db) => writeLook(db, { logo: null }));
      else keepLogo(context, file.name, Buffer.from(file.bytes, 'base64'));
      emit({ name: 'settings.changed', payload: { ids: ['look'] } });
      return readSettings(store.db);
    },
  };
}

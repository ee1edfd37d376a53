/** One step of the measurement in a process of its own, so that memory is its own: `build|ask|fts5|trigram|minisearch FOLDER COUNT`. */
import { measurePeer, peerNames } from './speed-peers.ts';
import { askLibrary, buildLibrary } from './speed-umbruch.ts';

const [step = '', folder = '', count = '0'] = process.argv.slice(2);
const peer = peerNames.find((name) => name === step);
const figures = peer
  ? await measurePeer(peer, folder, Number(count))
  : await (step === 'build' ? buildLibrary : askLibrary)(folder, Number(count));
process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(0));

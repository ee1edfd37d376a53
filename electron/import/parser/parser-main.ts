import { readOptions } from './read-options.ts';
import { readFile } from './read-file.ts';
import { serve } from './serve.ts';

serve((name, bytes, options, { emit, alive, room }) => readFile(name, bytes, readOptions.parse(JSON.parse(options)), emit, alive, room));

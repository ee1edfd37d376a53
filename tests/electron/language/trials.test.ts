import { describe } from 'vitest';
import { testAnalyser } from './language-probe.ts';
import { testSearches } from './search-cases.ts';
import { compoundTrials } from './trials/compounds-and-names.ts';
import { derivationTrials } from './trials/derivation.ts';
import { inflectionTrials } from './trials/inflection.ts';
import { spellingTrials } from './trials/spelling.ts';

const analyser = testAnalyser();

// Material of our own: a guard of what the rules know, not the measure of it (for that see tests/bench/archive).
for (const { reason, found, apart } of [...inflectionTrials, ...derivationTrials, ...spellingTrials, ...compoundTrials])
  describe(reason, () => {
    testSearches(analyser, found, apart);
  });

import { config } from 'zod';

// zod would test whether it may compile code from strings; the policy forbids it and reports even the test.
config({ jitless: true });

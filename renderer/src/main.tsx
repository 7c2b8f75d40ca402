import { config } from 'zod';
import { takeToken } from './api/launch-token.ts';

// zod asks, when a schema is made, whether it may compile its checks with `new Function`; the mere question is a
// violation of our content security policy. Said here, before any schema exists: whatever makes one comes with `start`.
config({ jitless: true });
// Before anything can change the address.
takeToken(window);
void import('./start.tsx');

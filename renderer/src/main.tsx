import { config } from 'zod';

// zod asks, when a schema is made, whether it may compile its checks with `new Function`; the mere question is a
// violation of our content security policy. Said here, before any schema exists: whatever makes one comes with `start`.
config({ jitless: true });
void import('./start.tsx');

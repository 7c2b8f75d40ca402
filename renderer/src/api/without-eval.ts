import { config } from 'zod';

// Imported before anything else: zod asks at the making of each schema whether it may compile its checks with
// `new Function`, and the mere question is a violation of our content security policy.
config({ jitless: true });

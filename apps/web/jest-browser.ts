/** What a browser does before it opens a page: jsdom is one without URLPattern. */
import { init } from './src/hooks.client.ts';

await init();

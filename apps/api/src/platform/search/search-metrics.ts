import { Gauge } from 'prom-client';

export const searchServerUp = new Gauge({
  name: 'mosty_search_server_up',
  help: '1 when the last search was answered by Meilisearch, 0 when the embedded engine had to answer for it',
});

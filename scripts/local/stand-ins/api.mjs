import { serve } from './server.mjs';

serve('api', process.env.API_PORT, process.env.API_HOST);

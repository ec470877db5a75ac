import { serve } from './server.mjs';

serve('web', process.env.PORT, process.env.HOST);

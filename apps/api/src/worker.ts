import { readConfig } from './config.ts';
import { endWithParent, exitWith } from './lifecycle.ts';

/** Works on jobs, whatever MOSTY_ROLES says. It listens too: health and metrics need an address. */
try {
  const closeAtEnd = endWithParent();
  const config = readConfig();
  const { serve } = await import('./serve.ts');
  await serve({ ...config, roles: ['worker'] }, closeAtEnd);
} catch (error) {
  exitWith(error);
}

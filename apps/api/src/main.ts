import { readConfig } from './config.ts';
import { endWithParent, exitWith } from './lifecycle.ts';

/** Serves the API, and works on jobs too where MOSTY_ROLES contains `worker`. */
try {
  const closeAtEnd = endWithParent();
  const config = readConfig();
  // Loading the rest takes a second, in which the parent may die already.
  const { serve } = await import('./serve.ts');
  await serve(config, closeAtEnd);
} catch (error) {
  exitWith(error);
}

/** The composer's mind: sentences, steps, checks. The server always has it; a browser loads it when the page is shown. */
export { check, entriesToSend } from './check.ts';
export { readComposition } from './composer-form.ts';
export { toView } from './composer-view.ts';
export { readStep, take } from './steps.ts';

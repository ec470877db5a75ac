/** What somebody has typed, ticked and unfolded, where Svelte would put back what the server had sent. */

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLDetailsElement;

const isTick = (element: EventTarget | null): element is HTMLInputElement =>
  element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio');

function stateOf(element: Control): string | boolean {
  if (element instanceof HTMLDetailsElement) return element.open;
  return isTick(element) ? element.checked : element.value;
}

/** Whether it had to be put back. */
function putBack(element: Control, state: string | boolean): boolean {
  if (stateOf(element) === state) return false;
  if (element instanceof HTMLDetailsElement) element.open = Boolean(state);
  else if (isTick(element)) element.checked = Boolean(state);
  else element.value = String(state);
  return true;
}

/**
 * A page can be used as soon as it is there, some moments (on a slow phone: seconds) before its scripts take over. What was done by
 * then is asked for before Svelte takes over; the answer, called after that, does it again, and tells those who listen.
 */
export function inputToKeep(page: ParentNode): () => void {
  const touched = [...page.querySelectorAll<Control>('input, textarea, select, details')]
    .filter((element) => isTouched(element))
    .map((element) => ({ element, state: stateOf(element) }));
  return () => {
    const again = touched.filter(({ element, state }) => isFile(element) || putBack(element, state));
    // When all are as they were: who hears of one may look at the others.
    for (const { element, state } of again) {
      // Of radio buttons only the one that was chosen has something to say, and a form that is unfolded says so by itself.
      const isSilent = element instanceof HTMLDetailsElement || (element.type === 'radio' && !state);
      if (isSilent) continue;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };
}

/** Svelte leaves files alone, but nobody has heard of those that were chosen before. */
const isFile = (element: Control): boolean => element instanceof HTMLInputElement && element.type === 'file';

function isTouched(element: Control): boolean {
  // How it was sent cannot be seen any more; it is only put back where it is changed.
  if (element instanceof HTMLDetailsElement) return true;
  if (element instanceof HTMLSelectElement) {
    const sent = [...element.options].find(({ defaultSelected }) => defaultSelected) ?? element.options[0];
    return element.value !== sent?.value;
  }
  if (isFile(element)) return element.value !== '';
  return isTick(element) ? element.checked !== element.defaultChecked : element.value !== element.defaultValue;
}

/**
 * When news bring new data, Svelte sets again what is ticked and unfolded (once for each control, for it forgets after the page was
 * taken over what it had set). Fields for text keep by themselves what is typed.
 */
export class TicksToKeep {
  readonly #done = new Map<Control, string | boolean>();

  /** Somebody has ticked, chosen or unfolded something. */
  note(target: EventTarget | null): void {
    const isKept = target instanceof HTMLDetailsElement || target instanceof HTMLSelectElement || isTick(target);
    if (isKept) this.#done.set(target, stateOf(target));
  }

  /** The page is another one now, or its form was sent. */
  forget(): void {
    this.#done.clear();
  }

  /** Before new data come: what has been changed since, by whomever, is not put back. */
  begin(): void {
    for (const [element, state] of this.#done) {
      if (!element.isConnected || stateOf(element) !== state) this.#done.delete(element);
    }
  }

  /** After new data came. */
  putBack(): void {
    for (const [element, state] of this.#done) putBack(element, state);
  }
}

import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inputToKeep, TicksToKeep } from './kept-input.ts';

const PAGE = `
  <input name="q" value="Prudnik"><textarea name="text">Dzień dobry</textarea><input name="empty">
  <input type="radio" name="language" value="pl" checked><input type="radio" name="language" value="cs">
  <input type="checkbox" name="theme"><input type="checkbox" name="country" checked>
  <select name="sort"><option>best</option><option>newest</option></select>
  <details><summary>More</summary></details>`;

describe('what somebody did before the scripts of a page took over', () => {
  const heard: string[] = [];
  const find = <Found extends Element = HTMLInputElement>(selector: string): Found => {
    const found = document.querySelector<Found>(selector);
    if (!found) throw new Error(selector);
    return found;
  };
  /** What Svelte does: each control gets the state that the server had sent. */
  const takeOver = (): void => {
    find('[name=q]').value = 'Prudnik';
    find('[name=text]').value = 'Dzień dobry';
    find('[value=pl]').checked = true;
    find('[name=theme]').checked = false;
    find('[name=country]').checked = true;
    find('[name=sort]').value = 'best';
    find<HTMLDetailsElement>('details').open = false;
  };
  beforeAll(() => {
    for (const event of ['input', 'change']) {
      document.body.addEventListener(event, ({ target }) => {
        const { name, value } = target as HTMLInputElement;
        heard.push(`${event} ${name} ${value}`);
      });
    }
  });
  beforeEach(() => {
    document.body.innerHTML = PAGE;
    heard.length = 0;
  });

  it('is done again, and heard of', () => {
    find('[name=q]').value = 'Jeseník';
    find('[name=text]').value = '';
    find('[value=cs]').checked = true;
    find('[name=theme]').checked = true;
    find('[name=country]').checked = false;
    find('[name=sort]').value = 'newest';
    find<HTMLDetailsElement>('details').open = true;
    const keep = inputToKeep(document);
    takeOver();
    keep();
    expect(find('[name=q]').value).toBe('Jeseník');
    expect(find('[name=text]').value).toBe('');
    expect(find(':checked[name=language]').value).toBe('cs');
    expect([find('[name=theme]').checked, find('[name=country]').checked]).toEqual([true, false]);
    expect(find('[name=sort]').value).toBe('newest');
    expect(find<HTMLDetailsElement>('details').open).toBe(true);
    const changed = ['q Jeseník', 'text ', 'language cs', 'theme on', 'country on', 'sort newest'];
    expect(new Set(heard)).toEqual(new Set(changed.flatMap((one) => [`input ${one}`, `change ${one}`])));
  });

  it('is nothing where nothing was done, whatever the scripts set', () => {
    const keep = inputToKeep(document);
    takeOver();
    find('[name=empty]').value = 'a draft of this browser';
    find('[name=sort]').value = 'newest';
    keep();
    expect(find('[name=empty]').value).toBe('a draft of this browser');
    expect(heard).toEqual([]);
  });

  it('is left alone where it was kept: bound fields take it over by themselves', () => {
    find('[name=q]').value = 'Jeseník';
    inputToKeep(document)();
    expect(find('[name=q]').value).toBe('Jeseník');
    expect(heard).toEqual([]);
  });

  it('is told of files that were chosen when nobody listened yet', () => {
    document.body.insertAdjacentHTML('beforeend', '<input type="file" name="files">');
    Object.defineProperty(find('[name=files]'), 'value', { value: 'mapa.pdf' });
    inputToKeep(document)();
    expect(heard).toEqual(['input files mapa.pdf', 'change files mapa.pdf']);
  });
});

describe('what somebody ticks and unfolds while news come', () => {
  let ticks: TicksToKeep;
  const find = <Found extends Element = HTMLInputElement>(selector: string): Found =>
    document.querySelector<Found>(selector) as Found;
  const tick = (selector: string): void => {
    find(selector).click();
    ticks.note(find(selector));
  };
  beforeEach(() => {
    document.body.innerHTML = PAGE;
    ticks = new TicksToKeep();
  });

  it('is put back', () => {
    tick('[value=cs]');
    tick('[name=theme]');
    const details = find<HTMLDetailsElement>('details');
    details.open = true;
    ticks.note(details);
    ticks.begin();
    // Also what is done while the new data are on their way.
    find<HTMLSelectElement>('[name=sort]').value = 'newest';
    ticks.note(find('[name=sort]'));
    find('[value=pl]').checked = true;
    find('[name=theme]').checked = false;
    find('[name=sort]').value = 'best';
    details.open = false;
    ticks.putBack();
    expect(find(':checked[name=language]').value).toBe('cs');
    expect(find('[name=theme]').checked).toBe(true);
    expect(find('[name=sort]').value).toBe('newest');
    expect(details.open).toBe(true);
  });

  it('is not put back where it has been changed since, where its page was left, and where nothing was done', () => {
    tick('[value=cs]');
    tick('[value=pl]');
    tick('[name=theme]');
    find('[name=theme]').checked = false;
    ticks.begin();
    find('[name=country]').checked = false;
    ticks.putBack();
    expect(find(':checked[name=language]').value).toBe('pl');
    expect([find('[name=theme]').checked, find('[name=country]').checked]).toEqual([false, false]);
    tick('[name=theme]');
    ticks.forget();
    ticks.begin();
    find('[name=theme]').checked = false;
    ticks.putBack();
    expect(find('[name=theme]').checked).toBe(false);
  });

  it('leaves texts alone', () => {
    find('[name=q]').value = 'Jeseník';
    ticks.note(find('[name=q]'));
    ticks.begin();
    find('[name=q]').value = '';
    ticks.putBack();
    expect(find('[name=q]').value).toBe('');
  });
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { flushSync, mount, unmount } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import TextField from './TextField.svelte';

describe('a field', () => {
  const form = new SvelteMap([['typed', { link: '' }]]);
  const field = mount(TextField, {
    target: document.body,
    props: {
      name: 'link',
      label: 'Adres',
      get value() {
        return form.get('typed')?.link ?? '';
      },
    },
  });
  const input = document.querySelector('input') as HTMLInputElement;
  const give = (link: string): void => {
    form.set('typed', { link });
    flushSync();
  };
  afterEach(() => give(''));

  it('keeps what is typed when news reach the page and say the same of it', () => {
    input.value = 'https://';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
    give('');
    expect(input.value).toBe('https://');
  });

  it('shows what it is given anew', async () => {
    give('https://meet.example.org');
    expect(input.value).toBe('https://meet.example.org');
    await unmount(field);
  });
});

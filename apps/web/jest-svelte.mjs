/** Lets Jest read Svelte components and rune modules. Svelte itself leaves out the types of `<script lang="ts">`. */
import { transformSync } from '@swc/core';
import { compile, compileModule } from 'svelte/compiler';

const options = { generate: 'client', dev: true };

const withoutTypes = (source, filename) =>
  transformSync(source, {
    filename,
    jsc: { target: 'es2024', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
    swcrc: false,
  }).code;

export default {
  process(source, filename) {
    const { js } = filename.endsWith('.svelte')
      ? compile(source, { ...options, filename, css: 'injected' })
      : compileModule(withoutTypes(source, filename), { ...options, filename });
    return { code: js.code, map: js.map };
  },
};

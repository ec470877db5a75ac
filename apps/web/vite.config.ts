import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    tailwindcss(),
    sveltekit({
      adapter: adapter({ out: 'build' }),
      // Nothing is loaded from anywhere else, nothing inline runs without the nonce of its response.
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // SvelteKit hides its page announcer (for screen readers) by this one style attribute.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'frame-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
      output: { linkHeaderPreload: false },
    }),
  ],
  // Everything is compiled into the server: libraries of this workspace are TypeScript, and build/ runs without node_modules.
  ssr: { noExternal: [/^@mosty\//, /^d3-/] },
  build: { target: ['es2023', 'chrome111', 'firefox115', 'safari16.4'], assetsInlineLimit: 0 },
});

import { defineEnvVars } from '@sveltejs/kit/env';

const webAddress = (name: string, fallback: string) => (value: string | undefined) => {
  const address = value || fallback;
  if (!URL.canParse(address) || !/^https?:/.test(address)) throw new Error(`${name} must be an http or https address`);
  return address.replace(/\/$/, '');
};

const milliseconds = (name: string, fallback: number) => (value: string | undefined) => {
  const count = value ? Number(value) : fallback;
  if (!Number.isInteger(count) || count < 1) throw new Error(`${name} must be a whole number of milliseconds`);
  return count;
};

export const variables = defineEnvVars({
  API_URL: {
    description: 'Where the web server reaches the API; browsers never do.',
    schema: webAddress('API_URL', 'http://127.0.0.1:4000'),
  },
  API_TIMEOUT_MS: {
    description: 'How long a page waits for an answer of the API before it says that Mosty cannot be reached.',
    schema: milliseconds('API_TIMEOUT_MS', 10_000),
  },
});

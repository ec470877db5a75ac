import type { PageServerLoad } from './$types';

const SENT = ['link', 'confirm', 'sign-up', 'reset'] as const;

export const load: PageServerLoad = ({ url }) => ({
  what: SENT.find((one) => one === url.searchParams.get('what')) ?? 'link',
});

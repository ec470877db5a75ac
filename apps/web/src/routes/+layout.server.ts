import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
  const { language, theme, viewer } = locals;
  return { language, theme, viewer };
};

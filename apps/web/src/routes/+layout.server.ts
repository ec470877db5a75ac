import { LIVE_ALL } from '#lib/live/live-places.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, depends }) => {
  const { language, theme, viewer } = locals;
  depends(LIVE_ALL);
  return { language, theme, viewer };
};

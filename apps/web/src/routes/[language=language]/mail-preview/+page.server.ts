import { loadMailSamples } from '#lib/server/mail-preview.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const samples = await loadMailSamples(locals.api);
  const templates = [...new Set(samples.map(({ template }) => template))];
  return {
    templates: templates.map((template) => ({
      template,
      samples: samples.filter((one) => one.template === template),
    })),
  };
};

import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import { defineParams } from '@sveltejs/kit/params';

export const params = defineParams({
  language: (param) => (LANGUAGES.includes(param as Language) ? (param as Language) : undefined),
});

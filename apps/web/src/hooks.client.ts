import type { ClientInit } from '@sveltejs/kit';
import { ensureUrlPattern } from '@mosty/messages/url-pattern';

export const init: ClientInit = ensureUrlPattern;

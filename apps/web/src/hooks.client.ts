import type { ClientInit } from '@sveltejs/kit/hooks';
import { ensureUrlPattern } from '@mosty/messages/url-pattern';

export const init: ClientInit = ensureUrlPattern;

import type { Language } from '@mosty/domain/vocabulary';
import type { Api } from '#lib/server/api.ts';
import type { Theme } from '#lib/server/preferences.ts';
import type { Viewer } from '#lib/server/session.ts';

declare global {
  namespace App {
    interface Error {
      status: number;
      message: string;
      /** Finds the log entry; shown to the user when the fault is ours. */
      requestId?: string;
    }
    interface Locals {
      /** The language of the address; for an address without one, what the browser asks for. */
      language: Language;
      theme: Theme;
      requestId: string;
      api: Api;
      /** The API as another session sees it: one that this request has just opened. */
      apiFor: (token: string | undefined) => Api;
      /** The signed-in account; undefined for a visitor. */
      viewer: Viewer | undefined;
    }
  }
}

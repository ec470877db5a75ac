import { randomUUID } from 'node:crypto';
import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import DataLoader from 'dataloader';
import { type Request } from 'express';
import { type RequestWithViewer } from '../auth/permissions.ts';
import { type Sessions } from '../auth/sessions.ts';
import { type Viewer } from '../auth/viewer.ts';
import { orInternal } from './error-answers.ts';

/** What every resolver of one request shares. */
export interface RequestContext {
  readonly req: Request;
  readonly requestId: string;
  readonly language: Language;
  readonly viewer: Viewer | null;
  readonly loaders: Loaders;
}

/** The DataLoaders of one request: rows that many fields ask for are read once, together. */
export class Loaders {
  private readonly made = new Map<string, DataLoader<string, unknown>>();

  /** `read` answers in the order of the keys. The name says what is read, once in the program. */
  of<Value>(name: string, read: (keys: readonly string[]) => Promise<readonly Value[]>): DataLoader<string, Value> {
    let loader = this.made.get(name);
    if (loader === undefined) {
      loader = new DataLoader<string, unknown>((keys) => read(keys) as Promise<readonly unknown[]>, {
        maxBatchSize: 1000,
      });
      this.made.set(name, loader);
    }
    return loader as DataLoader<string, Value>;
  }

  /** After a change what was read before it is out of date. */
  forget(): void {
    this.made.clear();
  }
}

const REQUEST_ID_FORM = /^[\w-]{8,64}$/;

/** The caller's own id for the request when it looks like one, so that the logs of web and API can be read together. */
export function requestIdOf(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID_FORM.test(given) ? given : randomUUID();
}

export function tokenOf(request: Request): string | undefined {
  return /^Bearer ([\w.-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
}

export async function createRequestContext(req: RequestWithViewer, sessions: Sessions): Promise<RequestContext> {
  const token = tokenOf(req);
  const requestId = req.id === undefined ? requestIdOf(req) : String(req.id);
  const viewer = token === undefined ? null : await orInternal(requestId, () => sessions.viewerOf(token));
  req.viewer = viewer;
  const language = (req.acceptsLanguages([...LANGUAGES]) || 'pl') as Language;
  return { req, requestId, language, viewer, loaders: new Loaders() };
}

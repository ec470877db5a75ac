import { Controller, type MessageEvent, Req, Sse } from '@nestjs/common';
import { interval, map, Observable, startWith, type Subject } from 'rxjs';
import { Allow, type RequestWithViewer } from '../auth/permissions.ts';
import { Sessions } from '../auth/sessions.ts';
import { type Viewer } from '../auth/viewer.ts';
import { AppError } from '../errors/app-error.ts';
import { tokenOf } from '../graphql/request-context.ts';
import { HEARTBEAT_MS, LivePresence } from './live-presence.ts';
import { LiveStreams, type StreamedEvent } from './live-streams.ts';

/** After a stream ended, a page asks for a new one after so long. */
const RETRY_MS = 3_000;
/** How long somebody with too many streams waits, in seconds. */
const TOO_MANY_SECONDS = 60;

@Controller('live')
export class LiveController {
  /** Tests cannot wait as long as people. */
  heartbeatMs = HEARTBEAT_MS;

  constructor(
    private readonly streams: LiveStreams,
    private readonly presence: LivePresence,
    private readonly sessions: Sessions,
  ) {}

  /**
   * News for whoever is signed in: ids and kinds. It begins with `ready`, says `alive` from time to time, and ends with the
   * session, when she joins or leaves an organisation, and when the server stops; a page then asks again.
   */
  @Sse()
  @Allow('SIGNED_IN')
  async follow(@Req() request: RequestWithViewer): Promise<Observable<MessageEvent>> {
    const viewer = request.viewer ?? null;
    const token = tokenOf(request);
    if (viewer === null || token === undefined) throw new AppError('NOT_SIGNED_IN', {});
    const stream = await this.streams.open(viewer.accountId);
    if (stream === undefined) throw new AppError('TOO_MANY_REQUESTS', { seconds: TOO_MANY_SECONDS });
    // Whoever went away while it was opened is not there to end it.
    if (request.destroyed) this.streams.close(viewer.accountId, stream);
    // The connection is not kept for other requests: a server that stops would wait for it.
    request.res?.once('finish', () => request.socket.end());
    return this.told(viewer, token, stream);
  }

  private told(viewer: Viewer, token: string, stream: Subject<StreamedEvent>): Observable<MessageEvent> {
    const news = stream.pipe(
      map((event): MessageEvent => ({ type: 'news', data: event })),
      startWith<MessageEvent>({ type: 'ready', data: '{}', retry: RETRY_MS }),
    );
    return new Observable((subscriber) => {
      const beat = interval(this.heartbeatMs).subscribe(() => {
        this.isStill(viewer, token).then(
          (isStill) =>
            isStill ? subscriber.next({ type: 'alive', data: '{}' }) : this.streams.close(viewer.accountId, stream),
          // The database is away for a moment; the next heartbeat asks again.
          () => undefined,
        );
      });
      const told = news.subscribe({
        next: (event) => subscriber.next(event),
        complete: () => subscriber.complete(),
      });
      return () => {
        beat.unsubscribe();
        told.unsubscribe();
        this.streams.close(viewer.accountId, stream);
      };
    });
  }

  /** Signed in, and in the same organisations as when the stream began. */
  private async isStill(viewer: Viewer, token: string): Promise<boolean> {
    const now = await this.sessions.viewerOf(token);
    if (now === null || now.accountId !== viewer.accountId || rightsOf(now) !== rightsOf(viewer)) return false;
    await this.presence.mark([viewer.accountId]);
    return true;
  }
}

const rightsOf = ({ role, memberships }: Viewer): string =>
  JSON.stringify([
    role,
    memberships.map(({ organisationId, role: membership }) => `${organisationId} ${membership}`).sort(),
  ]);

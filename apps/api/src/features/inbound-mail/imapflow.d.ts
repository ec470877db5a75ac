/** What is used of it here; the library brings no types. */
declare module 'imapflow' {
  import { type EventEmitter } from 'node:events';

  interface ImapFlowOptions {
    readonly host: string;
    readonly port: number;
    readonly secure: boolean;
    readonly auth: { readonly user: string; readonly pass: string };
    readonly connectionTimeout?: number;
    readonly greetingTimeout?: number;
    readonly socketTimeout?: number;
    readonly logger?: false;
    readonly emitLogs?: boolean;
  }

  interface ByUid {
    readonly uid: true;
  }

  export class ImapFlow extends EventEmitter {
    constructor(options: ImapFlowOptions);
    connect(): Promise<void>;
    getMailboxLock(path: string): Promise<{ release(): void }>;
    /** False where the server could not search. */
    search(query: { readonly seen: boolean }, options: ByUid): Promise<number[] | false>;
    /** False where there is no such mail. */
    fetchOne(
      uid: string,
      query: { readonly source: { readonly maxLength: number } },
      options: ByUid,
    ): Promise<{ readonly source?: Buffer } | false>;
    messageFlagsAdd(uid: string, flags: readonly string[], options: ByUid): Promise<boolean>;
    logout(): Promise<void>;
    close(): void;
  }
}

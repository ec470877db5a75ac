import { Logger } from '@nestjs/common';
import { EngineRefusedError, EngineUnavailableError, type SearchServer } from './search-engine.ts';
import { searchServerUp } from './search-metrics.ts';

/** So long nobody asks a server that has not answered. */
const REST_MS = 1_000;

/**
 * Knows whether the search server answers. One request finds out that it does not; the others are spared the wait. After
 * a rest it is asked on the side whether it is back, so that nobody waits for that either.
 */
export class ServerWatch {
  private readonly logger = new Logger('Search');
  private isDown = false;
  private restsUntil = 0;
  private probing: Promise<void> | undefined;

  constructor(
    private readonly server: SearchServer,
    private readonly restMs = REST_MS,
  ) {}

  /** The outcome; undefined when the server cannot give one now. Other errors than those of the engine are passed on. */
  async ask<Outcome>(question: (server: SearchServer) => Promise<Outcome>): Promise<Outcome | undefined> {
    if (this.isDown) {
      void this.lookAgain();
      return undefined;
    }
    try {
      const outcome = await question(this.server);
      searchServerUp.set(1);
      return outcome;
    } catch (error) {
      if (!(error instanceof EngineUnavailableError)) throw error;
      this.failed(error);
      return undefined;
    }
  }

  /** Throws an EngineUnavailableError at once while the server is known to be away. */
  async write<Outcome>(work: (server: SearchServer) => Promise<Outcome>): Promise<Outcome> {
    if (this.isDown) await this.lookAgain();
    if (this.isDown) throw new EngineUnavailableError('The search server is away');
    try {
      return await work(this.server);
    } catch (error) {
      if (error instanceof EngineUnavailableError) this.failed(error);
      throw error;
    }
  }

  private failed(error: EngineUnavailableError): void {
    if (error instanceof EngineRefusedError) {
      this.logger.error(`The search server refused: ${error.message}`);
      return;
    }
    if (!this.isDown) this.logger.warn(`The embedded engine answers until the search server is back: ${error.message}`);
    this.isDown = true;
    this.restsUntil = Date.now() + this.restMs;
    searchServerUp.set(0);
  }

  private lookAgain(): Promise<void> {
    if (this.probing === undefined && Date.now() >= this.restsUntil) {
      this.probing = this.probe().finally(() => (this.probing = undefined));
    }
    return this.probing ?? Promise.resolve();
  }

  private async probe(): Promise<void> {
    try {
      await this.server.probe();
    } catch (error) {
      this.failed(error instanceof EngineUnavailableError ? error : new EngineUnavailableError(String(error)));
      return;
    }
    this.isDown = false;
    searchServerUp.set(1);
    this.logger.log('The search server is back');
  }
}

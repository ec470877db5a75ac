import { Global, Module } from '@nestjs/common';
import { LivePresence } from './live-presence.ts';
import { LiveController } from './live.controller.ts';
import { LiveStreams } from './live-streams.ts';
import { Live } from './live.ts';

/** News for open pages, across all API processes. Global: whoever changes something tells it. */
@Global()
@Module({
  controllers: [LiveController],
  providers: [Live, LivePresence, LiveStreams],
  exports: [Live, LivePresence, LiveStreams],
})
export class LiveModule {}

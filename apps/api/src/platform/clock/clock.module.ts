import { Global, Module } from '@nestjs/common';
import { Clock } from './clock.ts';
import { WorkingCalendars } from './working-calendar.ts';

@Global()
@Module({ providers: [Clock, WorkingCalendars], exports: [Clock, WorkingCalendars] })
export class ClockModule {}

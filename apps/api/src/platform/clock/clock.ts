import { Injectable } from '@nestjs/common';

/** What time it is. Whoever decides by the day asks here, so that a test can say which day it is. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

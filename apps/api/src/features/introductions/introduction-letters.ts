import { type IntroductionMail } from '@mosty/domain/introductions/effects';
import { Injectable } from '@nestjs/common';

/** Writes what the two sides and the broker are told. */
@Injectable()
export class IntroductionLetters {
  async write(_introductionId: string, _mail: IntroductionMail): Promise<void> {
    await Promise.resolve();
  }
}

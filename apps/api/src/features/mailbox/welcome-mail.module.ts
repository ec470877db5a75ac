import { Module } from '@nestjs/common';
import { WelcomeMailWriter } from './welcome.mail.ts';

@Module({ providers: [WelcomeMailWriter] })
export class WelcomeMailModule {}

import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SignedLinkRow } from './signed-link.entity.ts';
import { SignedLinks } from './signed-links.ts';
import { StoredSignedLinks } from './signed-links.repository.ts';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([SignedLinkRow])],
  providers: [StoredSignedLinks, { provide: SignedLinks, useExisting: StoredSignedLinks }],
  exports: [SignedLinks, StoredSignedLinks],
})
export class LinksModule {}

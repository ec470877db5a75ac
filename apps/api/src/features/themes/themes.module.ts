import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ThemeRow } from './theme.entity.ts';
import { ThemesResolver } from './themes.resolver.ts';

@Module({ imports: [TypeOrmModule.forFeature([ThemeRow])], providers: [ThemesResolver] })
export class ThemesModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DistrictRow } from './district.entity.ts';
import { PlaceRow } from './place.entity.ts';
import { PlacesRepository } from './places.repository.ts';
import { DistrictResolver, PlaceResolver, RegionResolver } from './places.resolver.ts';
import { RegionRow } from './region.entity.ts';

@Module({
  imports: [TypeOrmModule.forFeature([DistrictRow, PlaceRow, RegionRow])],
  providers: [PlacesRepository, DistrictResolver, PlaceResolver, RegionResolver],
  exports: [PlacesRepository],
})
export class PlacesModule {}

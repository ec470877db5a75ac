/**
 * How places become points of the map: a conformal conic projection for Poland and Czechia, in units of the drawing.
 * Constants instead of a fit, so that the outlines and the points that are drawn on them can never disagree.
 */
import { type GeoProjection, geoConicConformal } from 'd3-geo';

export const MAP_WIDTH = 1000;
export const MAP_HEIGHT = 880;

export function createProjection(): GeoProjection {
  return geoConicConformal()
    .parallels([49.5, 54])
    .rotate([-18.1, 0])
    .center([0, 51.72])
    .scale(7250)
    .translate([MAP_WIDTH / 2, MAP_HEIGHT / 2]);
}

/** The compiler need not read half a megabyte of coordinates to know their type. A pattern would not spare it. */
declare module 'world-atlas/countries-50m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const atlas: Topology<{
    countries: GeometryCollection<{ name: string }>;
    land: GeometryCollection;
  }>;
  export = atlas;
}

declare module 'world-atlas/countries-110m.json' {
  import atlas from 'world-atlas/countries-50m.json';

  export = atlas;
}

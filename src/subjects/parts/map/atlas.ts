/** The world that maps are drawn from. */
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };

export { atlas };

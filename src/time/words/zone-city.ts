/**
 * The name of the city in the name of an IANA zone: `Oslo` of `Europe/Oslo`, `New York` of `America/New_York`. A zone that
 * is named for no city keeps its name: `UTC`.
 */
export function toZoneCity(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

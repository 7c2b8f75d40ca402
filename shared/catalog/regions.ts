/** What a region is made of, as far as forecasts name it. A part's own parts are its too. */
const parts: Readonly<Record<string, readonly string[]>> = {
  World: ['North America', 'Europe', 'Asia Pacific', 'Middle East', 'Africa', 'South America', 'Israel'],
  'North America': ['United States', 'Canada', 'Mexico'],
  'South America': ['Brazil'],
  Europe: ['European Union and United Kingdom', 'Norway', 'Switzerland'],
  'European Union and United Kingdom': ['European Union', 'United Kingdom'],
  'European Union': [
    'Belgium',
    'Denmark',
    'Finland',
    'France',
    'Germany',
    'Ireland',
    'Italy',
    'Netherlands',
    'Poland',
    'Spain',
    'Sweden',
  ],
  'Asia Pacific': ['China', 'Asia Pacific without China'],
  'Asia Pacific without China': [
    'Australia',
    'India',
    'Japan',
    'Malaysia',
    'Singapore',
    'South Korea',
    'Taiwan',
  ],
};

/** What a publication counts beside the regions that it names: it overlaps with none of them, and with no other's world. */
const restOfTheWorld = 'Rest of the world';

const known: ReadonlySet<string> = new Set([...Object.keys(parts), ...Object.values(parts).flat()]);

/** A region with all that lies in it. */
function within(region: string): Set<string> {
  return new Set([region, ...(parts[region] ?? []).flatMap((part) => [...within(part)])]);
}

/** How one region lies to another. `unknown` where the table of regions does not have one of them. */
type RegionRelation = 'same' | 'contains' | 'within' | 'overlaps' | 'apart' | 'unknown';

/**
 * How one region lies to another: the world contains all, North America the United States. What a publication calls the
 * rest of the world lies apart from every region that is not the world; this holds for regions of that publication alone.
 */
export function regionRelation(one: string, other: string): RegionRelation {
  if (one === other) return 'same';
  if (one === 'World') return 'contains';
  if (other === 'World') return 'within';
  if (one === restOfTheWorld || other === restOfTheWorld) return 'apart';
  if (!known.has(one) || !known.has(other)) return 'unknown';
  const [ofOne, ofOther] = [within(one), within(other)];
  if (ofOne.has(other)) return 'contains';
  if (ofOther.has(one)) return 'within';
  return [...ofOne].some((part) => ofOther.has(part)) ? 'overlaps' : 'apart';
}

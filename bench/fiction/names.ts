/** Names to combine into people, organizations and outlets that do not exist, and cities that do (a place needs a real zone). */
export const GIVEN_NAMES =
  `Ada Amina Anders Beatriz Bo Carla Chen Dalia Dmitri Elena Emeka Farid Fen Greta Hana Hugo Ines
Ivan Jia Joao Kaito Kamal Lars Leila Lin Lucia Mei Milan Nadia Noor Olga Omar Paulo Petra Qiang Rafael Rosa Samir Selma Tao
Tariq Ulla Vera Viktor Wei Xenia Yara Yusuf Zofia Zhen`.split(/\s+/);

export const FAMILY_NAMES =
  `Abara Aldana Bergman Boulos Calder Castell Danner Devlin Eklund Esser Falk Farrow Galvan Grimsby
Hadley Halloran Iversen Jansson Kallas Kimura Lindqvist Lorca Madaki Moreau Nakata Novak Okafor Orsini Pahlen Pereda Quist
Rahmani Rossow Salib Stenberg Takeda Thorne Ueda Valdez Vance Wallin Weller Xiang Yamada Yilmaz Zahra Zeller`.split(
    /\s+/,
  );

export const FIELDS =
  `Commerce Transport Energy Industry Fisheries Customs Finance Statistics Agriculture Telecommunications
Ports Minerals Aviation Standards Forestry Railways Shipping Semiconductors Textiles Steel`.split(
    /\s+/,
  );

export const BODIES = [
  'Ministry of',
  'Office of',
  'Council on',
  'Institute for',
  'Association of',
] as const;

export const PAPER_TOWNS =
  `Ashford Bellhaven Carrow Dunmore Eastvale Fairmoor Glenholt Hartwick Ironbridge Kestrel Larkfield
Marlow Northgate Oakmere Penrose`.split(/\s+/);

export const PAPER_TITLES = ['Times', 'Courier'] as const;

/** Name, country (ISO 3166-1) and zone (IANA). */
export const CITIES = [
  ['Beijing', 'CN', 'Asia/Shanghai'],
  ['Washington', 'US', 'America/New_York'],
  ['London', 'GB', 'Europe/London'],
  ['Paris', 'FR', 'Europe/Paris'],
  ['Berlin', 'DE', 'Europe/Berlin'],
  ['Tokyo', 'JP', 'Asia/Tokyo'],
  ['Seoul', 'KR', 'Asia/Seoul'],
  ['Singapore', 'SG', 'Asia/Singapore'],
  ['Geneva', 'CH', 'Europe/Zurich'],
  ['Brussels', 'BE', 'Europe/Brussels'],
  ['Ottawa', 'CA', 'America/Toronto'],
  ['Canberra', 'AU', 'Australia/Sydney'],
  ['Delhi', 'IN', 'Asia/Kolkata'],
  ['Jakarta', 'ID', 'Asia/Jakarta'],
  ['Hanoi', 'VN', 'Asia/Ho_Chi_Minh'],
  ['Manila', 'PH', 'Asia/Manila'],
  ['Nairobi', 'KE', 'Africa/Nairobi'],
  ['Cairo', 'EG', 'Africa/Cairo'],
  ['Santiago', 'CL', 'America/Santiago'],
  ['Madrid', 'ES', 'Europe/Madrid'],
] as const;

export const TOPICS =
  `Tariffs|Rare earths|Port fees|Chip exports|Soybeans|Shipping lanes|Student visas|Aircraft orders|Data
transfers|Steel quotas|Air links|Farm talks`
    .split('|')
    .map((title) => title.replace(/\s+/g, ' '));

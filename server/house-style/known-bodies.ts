import { remember } from './remember.ts';

/** Public bodies that are typed small and are nothing else when "the" or nothing common stands beside them. */
const BODIES =
  /\b(?:law commission|environment agency|natural england|historic england|homes england|sport england|arts council|land registry|ordnance survey|network rail|national highways|cabinet office|audit commission|met office|citizens advice|charity commission|electoral commission|boundary commission|bank of england|house of (?:lords|commons)|public accounts committee|office for national statistics|care quality commission|information commissioner|health and safety executive|(?<=\bthe )home office|home office(?= (?:said|says|wants?|figures|funding|grant|team|minister|circular|guidance|will|has|is|was))|(?<=\b(?:the|ask|tell|from|by|with|to|and|w) )treasury(?! (?:management|team|strategy|adviser|policy|report|limits?|activity|indicators?))|treasury(?= (?:said|says|had|has|will|would|wants?|offered|minister|rules|ministers)\b))\b/g;
/** Towns, cities and counties whose names are no words of their own. */
const PLACES =
  /\b(?:leeds|manchester|liverpool|birmingham|sheffield|bristol|newcastle|nottingham|leicester|coventry|bradford|wolverhampton|sunderland|middlesbrough|cardiff|swansea|glasgow|edinburgh|aberdeen|dundee|belfast|oxford|cambridge|norwich|exeter|plymouth|southampton|portsmouth|brighton|harrogate|blackpool|lincoln|york|kent|essex|suffolk|norfolk|cornwall|devon|dorset|somerset|cumbria|yorkshire|lancashire|durham|derbyshire|hampshire|surrey|sussex|wiltshire|oxfordshire|cambridgeshire|gloucestershire|northumberland)\b/g;
const SMALL = /^(?:of|for|and)$/;

/** Slips of typing that are no words, as they were meant. */
const SLIPS: Readonly<Record<string, string>> = {
  teh: 'the',
  hte: 'the',
  adn: 'and',
  nad: 'and',
  taht: 'that',
  thier: 'their',
  recieve: 'receive',
  recieved: 'received',
  untill: 'until',
  wich: 'which',
  wiht: 'with',
  whcih: 'which',
  beleive: 'believe',
  seperate: 'separate',
  definately: 'definitely',
  goverment: 'government',
  commitee: 'committee',
  comittee: 'committee',
  committe: 'committee',
  councills: 'councils',
  coucil: 'council',
  counils: 'councils',
  concillors: 'councillors',
  memebrs: 'members',
  memers: 'members',
  fundign: 'funding',
  wnat: 'want',
  wnats: 'wants',
  siad: 'said',
  sais: 'said',
  aksed: 'asked',
  alot: 'a lot',
  becuase: 'because',
  beacuse: 'because',
  becasue: 'because',
  peopel: 'people',
  poeple: 'people',
  yaers: 'years',
  tommorow: 'tomorrow',
  tomorow: 'tomorrow',
  occured: 'occurred',
  accomodation: 'accommodation',
  enviroment: 'environment',
  buisness: 'business',
  reccomend: 'recommend',
  recomend: 'recommend',
  consulation: 'consultation',
  reprot: 'report',
  meetign: 'meeting',
  agian: 'again',
  shoudl: 'should',
  woudl: 'would',
  coudl: 'could',
  dont: "don't",
};
const SLIP = new RegExp(`(?<![\\p{L}@/.'’-])(?:${Object.keys(SLIPS).join('|')})(?![\\p{L}'’-])`, 'giu');

const titled = (words: string): string =>
  words.replace(/\p{Ll}[\p{L}]*/gu, (word, at: number) =>
    at > 0 && SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
const slipped = (typed: string): string => {
  const meant = SLIPS[typed.toLowerCase()] ?? typed;
  return /^\p{Lu}/u.test(typed) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
};

/** Public bodies and places as they are spelt, and slips of typing as they were meant. */
export const knownBodies: (text: string) => string = remember((text) =>
  text
    .replace(SLIP, slipped)
    .replace(BODIES, titled)
    .replace(PLACES, (place, at: number, whole: string) =>
      /[@/.#\w-]/.test(whole.charAt(at - 1)) || /^(?:\.\w|@)/.test(whole.slice(at + place.length))
        ? place
        : titled(place),
    ),
);

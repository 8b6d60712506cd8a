const PLACE = String.raw`(\p{Lu}[\p{L}'’-]+(?: (?:and |upon |on )?\p{Lu}[\p{L}'’-]+)*)`;
/** "in Dunmere we tried this": those who did it are the council of that place. */
const BEFORE = new RegExp(
  String.raw`\b(?:in|at|over in|up in|down in|here in) ${PLACE},? we\b(?:['’]ve)?`,
  'iu',
);
const BEHIND = new RegExp(
  String.raw`^(?:and |but )?we (?!(?:should|could|need|must|can|may|might|will|would|want|ought)\b)([^,.;?]*?) (?:in|at|over in|up in|down in) ${PLACE}(?=$|[,.;]| (?:and|but|last|in|so|where|for)\b)`,
  'u',
);
const isName = (place: string): boolean =>
  /^\p{Lu}/u.test(place) &&
  !/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Parliament|Europe|England|Britain|Christmas|Easter)\b/.test(
    place,
  );

/** A member's "we" where it is said whose: "in Dunmere we tried this" is "Dunmere tried this". */
export const ofOwnPlace = (said: string): string =>
  said
    .replace(BEFORE, (whole: string, place: string) => (isName(place) ? place : whole))
    .replace(BEHIND, (whole: string, did: string, place: string) =>
      isName(place) ? `${place} ${did}` : whole,
    );

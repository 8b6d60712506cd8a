import { topicWords } from '../words.ts';
import { sharedWords } from './withdrawn-note.ts';

/** What people call the thing, and the verbs by which it was agreed or given: "no letter" undoes "to write to the minister". */
const KINDRED: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:letters?|writing|write)\b/iu, /\b(?:writ(?:e|ing)|letters?)\b/iu],
  [
    /\b(?:repl(?:y|ies)|responses?|submissions?)\b/iu,
    /\b(?:repl(?:y|ying)|respon(?:d|ding|se)|submi(?:t|ssion))\b/iu,
  ],
  [/\b(?:meetings?|talks)\b/iu, /\b(?:meet(?:ing)?|convene)\b/iu],
  [/\b(?:visits?|trips?)\b/iu, /\b(?:visit|trip|go to)\b/iu],
  [/\b(?:questionnaires?|surveys?|poll)\b/iu, /\b(?:survey|poll|questionnaire)\b/iu],
  [/\b(?:money|cash|funding|grants?)\b/iu, /\b(?:fund|grant|spend|award|give £|pay)\b/iu],
  [
    /\b(?:working party|(?:task|working)? ?group|task and finish)\b/iu,
    /\b(?:working party|(?:task|working) group|task and finish)\b/iu,
  ],
  [/\b(?:reviews?)\b/iu, /\breview\b/iu],
];

/** How much of what one text speaks of is in another, by its words or by what these come to. */
export const sharedSense = (text: string, other: string): number => {
  const shared = sharedWords(
    topicWords(text).filter((word) => word.length > 2),
    other,
  );
  return shared > 0 ? shared : KINDRED.some(([thing, deed]) => thing.test(text) && deed.test(other)) ? 1 : 0;
};

import { distance } from 'fastest-levenshtein';
import { stemOf } from './words.ts';

/** Words that carry no content in any text. */
const FUNCTION = `a an the of to in on at for from by with without and or nor but as is are was were be been being am it its that this these
those there here their they them he she his her hers him we our ours us i me my you your yours will would shall should may might can could must has have
had having do does did done doing not no yes so then than too very just also any some all both each every other another such same own only even
which who whom whose what when where how why if whether while about into over under between among against during before after since until
up down out off again further once more most much many few less least per via upon within across through there's lot ever still yet now nowadays
please tell show give list find name know let get got take taken taking go going went come came make made take took put see seen look say says said ask asked asking
anything something nothing everything anyone someone anybody somebody everybody nobody everyone person people thing things way kind sort bit s t d ll m re ve etc`;

/** Words of every meeting and every question about one: they help to choose, and are never what is asked for. */
const GENRE = `board boards committee member members cllr cllrs councillor councillors chair chairman meeting meetings minute minutes item items agenda note notes
noted decide decided decides deciding decision decisions agree agreed agreeing agreement resolve resolved resolution approve approved discuss discussed
discussing discussion conclude concluded conclusion outcome result talk talked talking mention mentioned record recorded raise raised regard regarding
concern concerning relation relating respect happen happened position view views opinion thing matter matters point points topic subject issue issues
comment comments commented question questions report reports reported update updates updated action actions exactly actually currently
originally relevant date time day year month held hold explain explained describe described summary summarise detail details information told
tell state stated according latest recent recently last previous next first current dated propose proposed suggest suggested think thought feel felt
want wanted wish wished need needed follow following followed plan plans planned new old main key
settle settled sign signed outstanding pending open overdue incomplete ongoing unfinished stance voice voiced express expressed deal dealt dealing subject
mr mrs ms dr sir lord lga lca`;

const set = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).flatMap((word) => [word, stemOf(word)]));
const FUNCTION_WORDS = set(FUNCTION);
const GENRE_WORDS = set(GENRE);

/** A slip in a word that would not have counted ("wat", "decidd"): such a word does not count either. */
export const isMisspeltGeneric = (word: string): boolean =>
  word.length >= 3 &&
  [...FUNCTION_WORDS, ...GENRE_WORDS].some(
    (known) =>
      known[0] === word[0] &&
      known.length >= (word.length < 5 ? 4 : 5) &&
      Math.abs(known.length - word.length) <= 2 &&
      distance(known, word) <= (word.length >= 8 ? 2 : 1),
  );

export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);
export const isGenreWord = (word: string): boolean =>
  !SUBJECTS.has(word) && (GENRE_WORDS.has(word) || GENRE_WORDS.has(stemOf(word)));
/** Words with the stem of such a word that are subjects of their own. */
const SUBJECTS: ReadonlySet<string> = new Set([
  'planning',
  'planners',
  'directive',
  'timeliness',
  'timely',
  'newly',
  'noting',
]);

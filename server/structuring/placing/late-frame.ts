import { itemsOfWord } from '#server/capture/match-title.ts';
import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import { createRecall } from '#server/house-style/recall.ts';
import { takenItemNamed } from './named-elsewhere.ts';
import type { Topics } from './topics.ts';
import { list } from './turn-words.ts';

/** Words that say a note comes late, or that the meeting goes back. */
const LATE = list(
  'late later-on belated belatedly forgot forgotten missed omitted overlooked skipped earlier returning returned return returns back again rewind rewinding reverting reverted',
);
/** Late only together: "before I lose it", "while I remember", "one more", "in the public minutes". */
const LATE_TOGETHER =
  /\bbefore (?:i|it|this|that|we) (?:\w+ )?(?:lose|forget|go(?:es)?|slips?|escapes?|vanish\w*)\b|\b(?:while|whilst) (?:i|it)(?:['’]s)? (?:remember|think|(?:am |is )?(?:still )?in my head)\b|\b(?:one|another) (?:more|other)\b|\b(?:in|for|to) the (?:(?:public|open|published|main|press|unrestricted) )?(?:minutes|mins|part|bit|record|note|session|side)\b|\b(?:this|that|what follows)(?: (?:part|bit|one))? (?:is|can be|may be) (?:made )?(?:for the )?public\b|\b(?:should|ought to) have (?:said|put|typed|noted|gone)\b|\b(?:left|missed) (?:out|off)\b|\b(?:meant|wanted|tried|was going) to (?:say|put|add|type|note|mention|write)\b|\b(?:didn['’]?t|never) (?:get|put|type|write|note)\b|\bfrom (?:before|earlier)\b|\bcatching up\b/iu;
/** Typed while it is in mind, of whatever item: it may be one that is still to come. */
const ASIDE =
  /\b(?:before|while|whilst) (?:i|it)\b|\b(?:when|till|until) we (?:get|come|reach)\b|\bfor (?:later|when)\b|\bcoming up\b|\bahead of time\b|\bin advance\b|\bearly (?:one|note|point)\b/iu;
/** Whether a note begins by saying that it is typed out of turn: the meeting does not go along with it. */
export const isAside = (typed: string): boolean => ASIDE.test(typed.slice(0, 70));

/** Words of such a frame that name nothing. */
const FRAME = list(
  "i i've i'd we we've we'd me us it that this one two ones a an the on onto for from under about re regarding in into to of at with before while whilst and also oh ps sorry apologies just quick quickly quickie sec second moment minute mo bit bits item point points note thing paper report discussion entry line remark comment comments question add adding addition open published main press unrestricted session side going go goes went gone jumping jump hark harking circling lose forget remember think public made be follows what minutes mins part record should have said put typed noted out left off another more other my very so ok right again still too as there's here's is was something now then if may can briefly ages which i'm i’m old her his their slips goes head when get come reach there till until later coming up ahead advance early time meant wanted tried say mention type write didn't never get down hang hold wait",
);
/** Of these alone the note may as well turn the meeting: then it must say something, and nobody comes or goes. */
const RETURNS = /\b(?:back|return\w*|again|rewind\w*|revert\w*)\b/iu;
const TURNS =
  /\b(?:leaves|left|returned|rejoin\w*|stepped|withdrew|is (?:back|here|out|in|gone)|presenting|presents|to (?:present|introduce|answer)|please|now)\b/iu;
const CUT = /(?:[,;:.]|\s+[-–—]+)\s+/u;
/** More clauses than this are no frame. */
const CLAUSES = 3;

interface Late {
  readonly item: number;
  readonly text: string;
}

const personIn = (word: string, cast: readonly CastMember[]): boolean =>
  cast.some(
    (one) =>
      word === one.initials ||
      (one.handle !== '' && word.toLowerCase() === one.handle.toLowerCase()) ||
      (/^\p{Lu}/u.test(word) &&
        one.name
          .toLowerCase()
          .split(/[\s-]+/)
          .includes(word.toLowerCase())),
  );

interface Frame {
  readonly name: string;
  readonly digits: number | null;
  readonly who: string;
  readonly aside: boolean;
  readonly rest: string;
}

/** The frame of a late note, if its words are one, whatever has been taken. */
const readFrame = (
  text: string,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
): Frame | undefined => {
  let at = 0;
  let late = false;
  let digits: number | null = null;
  const matter: string[] = [];
  let who = '';
  for (let clause = 0; clause < CLAUSES; clause++) {
    const cut = CUT.exec(text.slice(at));
    if (cut === null || cut.index > 70) break;
    const words = text.slice(at, at + cut.index);
    const named: string[] = [];
    let speaker = '';
    let number: number | null = null;
    let lateHere = LATE_TOGETHER.test(words) || ASIDE.test(words);
    let fits = true;
    for (const token of words.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’/&-]*/gu)) {
      const raw = token[0];
      const word = raw.toLowerCase().replace(/’/g, "'");
      if (LATE.has(word)) lateHere = true;
      else if (FRAME.has(word)) continue;
      else if (
        /^\d{1,2}$/.test(raw) &&
        /\b(?:for|on|under|in|item|re|from|to)\s*$/i.test(words.slice(0, token.index))
      )
        number = Number(raw);
      else if (personIn(raw, cast) && itemsOfWord(raw, agenda).length === 0 && named.length === 0)
        speaker = speaker === '' ? raw : `${speaker} ${raw}`;
      else if (/^\p{L}/u.test(raw) && named.length < 4) named.push(raw);
      else fits = false;
    }
    // A person in the frame has spoken on the matter; else the clause says something.
    if (speaker !== '' && !new RegExp(`${speaker}\\s+on\\b`, 'iu').test(words)) fits = false;
    if (!fits || (matter.length > 0 && named.length > 0)) break;
    late ||= lateHere;
    matter.push(...named);
    digits ??= number;
    if (speaker !== '') who = speaker;
    at += cut.index + cut[0].length;
    // What a clause of lateness alone, or a name, leads to may go on; a colon or dash ends the frame.
    if ((matter.length > 0 || digits !== null) && late && !/^,/.test(cut[0])) break;
  }
  if (!late || at === 0) return undefined;
  const rest = text.slice(at).trim();
  if (rest.length < 10) return undefined;
  const frame = text.slice(0, at);
  const returns =
    RETURNS.test(frame) &&
    !LATE_TOGETHER.test(frame) &&
    !/\b(?:sec|second|moment|minute|mo|bit|quick\w*|late|forgot|missed)\b/iu.test(frame);
  if (returns && (digits !== null || TURNS.test(rest) || rest.length < 20)) return undefined;
  return { name: matter.join(' '), digits, who, aside: ASIDE.test(frame), rest };
};

const frames = new WeakMap<
  readonly CastMember[],
  ReturnType<typeof createRecall<readonly AgendaItem[], { readonly frame: Frame | undefined }>>
>();
const frameOf = (
  text: string,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
): Frame | undefined => {
  const recall =
    frames.get(cast) ?? createRecall<readonly AgendaItem[], { readonly frame: Frame | undefined }>();
  frames.set(cast, recall);
  return recall(agenda, text, () => ({ frame: readFrame(text, agenda, cast) })).frame;
};

/**
 * A note that begins by saying it is late and for what, in whatever words: "late fly tipping one - …", "before I lose
 * it, SGR on DoLS: …", "For Gullhaven, in the public minutes: …". Nothing but words of lateness, small words, who
 * spoke and the matter's name may stand there. Null when the note is of the present item.
 */
export const lateFrame = (
  text: string,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
  current: number | null,
  topics: Topics,
): Late | null => {
  if (current === null || text.length > 400) return null;
  const frame = frameOf(text, agenda, cast);
  if (frame === undefined) return null;
  const { name, digits, who, aside, rest } = frame;
  const item =
    digits !== null
      ? digits
      : name === ''
        ? null
        : (topics.itemOf(name) ?? takenItemNamed(name, agenda, current, topics, 1));
  const stands = item !== null && (topics.has(item) || (aside && agenda.some((one) => one.number === item)));
  if (item === null || item === current || !stands) return null;
  return { item, text: who === '' ? rest : `${who}: ${rest}` };
};

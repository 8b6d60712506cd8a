export const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words of a meeting's motion: what it does with its next matter. */
export const MOVES = list(
  'turn turned turning turns move moved moving moves go going gone goes went come comes came coming hop hopped hopping jump jumped jumping skip skipped skipping switch switched switching swap swapped swapping pass passed passing proceed proceeded proceeding take took taken taking takes tackle tackled start started starting starts begin began begun beginning open opened opening opens reopen reopened reopening reopens resume resumed resuming resumes return returned returning returns revisit revisited revisiting reach reached reaching bring brings bringing brought pull pulled pulling bump bumped bumping called calling introduce introduced introducing introduces present presented presenting presents lead led leading leads handed hand handing hands cracking crack do doing does did hear heard hearing forward onto ahead straight over back skipping pick picked picking deal dealing dealt spoke speaking speaks consider considered considering calls kick kicks kicking kicked invite invites invited concerned concerns get gets knock knocking polish whizz whizzing rattle rattling romp race racing crash crashing dive diving dived roll rolling sail sailing slot slotting squeeze squeezing fit fitting attention focus slip slipping steer steering steered drag dragged dragging sweep swept shift shifted shifting run running ran asked ask pop popping nip nipping covering covered touching discuss discussing discussed addressed examined reviewed',
);
/** What may stand behind a matter's name and still turn to it: "parking was brought forward", "canals it is". */
export const PASSIVE = list(
  'taken brought pulled bumped moved called considered introduced presented opened reopened resumed tackled heard dealt forward over back straight came comes come discussed covered addressed examined reviewed',
);
/** Words of order and of presence: whose turn it is, who has come for it. */
export const ORDER = list(
  'now next first then finally lastly last final here arrived in up on early again sooner dialled dialling',
);
/** Words that a turn's frame is made of beside these. */
export const SMALL = list(
  "the a an of to with for from at by into and so ok okay right well yes it its it's that's thats this that is are was were be been being has have had having will would we we're we've we'll were us our let's lets all chair chair's chairman chairwoman chairs board board's members committee meeting wants wanted asks asked asking agreed agreement agreeing leave permission consent indulgence through which item items paper papers report reports matter subject question topic issue business part section agenda number no please pls s her his their she's he's who's there out turn order quickly briefly swiftly time just still ready off everyone attention one stuff speak before review update annual mtg meetings proceedings session vexed thorny small little knotty vice mr mrs ms miss dr prof professor cllr councillor dame sir lord inspector supt superintendent chief manager officer director head lovely great good brilliant super thanks cheers bar just only except leaves leaving left thing turn's way hot seat chair's floor stage spotlight podium lectern slot order running sequence change swap reshuffle biggie moment minute while quickie off everyone's else yours mine proper real main substantive actual meaty screen phone line teams zoom camera thing's",
);
/** Words of titles by which nobody calls an item. */
export const NO_NAME = /^(?:any|others?|held|date|dated|previous|last|next|new|first|second|progress)$/;

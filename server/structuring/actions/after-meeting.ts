/** What is only done after a meeting, by its words: who is named before it has a task. */
export const COMES_BACK = /^comes? back\b.{0,50}\bwith\b/i;

/** Work that officers do after a meeting and nobody does or tells in it: "SB picks up the model with DfT". */
export const AFTERWARDS =
  /^(?:picks up|follows up|takes away|drafts|redrafts|writes (?:up|to|it|the)|rewrites|chases|arranges|organises|collates|compiles|e-?mails|rings|phones|liaises|sorts out|pulls together|works up|sounds out|finds out|books) (?!that\b (?:is|was))\S/u;
export const COMES_BACK_TO =
  /^back (?:to|with) (?=(?:members|us|the board|lead members|the (?:panel|committee|forum|chair)|(?:an?|the|some|more|options|answers?|figures)\b)).{4,}/u;
export const DRAFT =
  /^(?:the |a )?(?:(?:first|second|final|revised|short|full|early|rough|costed) )*(?:draft|note|paper|list|letter|figures|briefing|summary|version|report|one[- ]pager|response|reply)(?: (?:of|on) [^,.;]{3,40}?)? (?:to|for|round|back|out)\b/i;

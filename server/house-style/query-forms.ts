/** A question at the end of a remark: "…, who fills it", "…, what's stopping the rest". */
export const QUERIED =
  /,\s+(?:and |so |but )?(?:what then$|then what$|(?:what|who|how|why|where|when)(?:['’]s| (?:is|are|was|were|will|would|can|could|should|do|does|did|has|have|pays?|fills?|does|decides?|checks?|gets?|runs?|owns?|takes?|picks?|covers?)\b)[^,;.]*\??|(?:can|could|should|will|is|are|does|do) (?:the|we|they|it|that|this|councils|members|officers|there)\b[^,;.]*\??)$/iu;
/** Whose side a member takes, with more said behind it: "agree with RT, also …". */
export const AGREES =
  /^(?:(?:also|strongly|totally|completely|very much) )?agree[sd]? with ([^,;:.]{2,60}?)(?:(?:[,;:]|\s[-–])\s+(.+))?$/u;
/** A question put without its mark: "could the board look at brass bands". */
export const INVERTED =
  /^(?:why|how|what|when|where) (?:can|could|should|would|will|is|are|was|were|does|do|did|has|have)(?:n?['’]t)? |^(?:can|could|should|would|will|is|are|was|were) (?:\p{L}+ ){1,3}?(?:be|have|get|covered|included|consulted|told|asked|affected|counted|invited|exempt|eligible)\b|^(?:can|could|should|would|will|is|are|was|were|does|do|did|has|have) (?:the|we|this|that|these|it|there|they|members|officers|councils|our|any)\b/iu;

/** A short question typed without its mark. */
export const WHO_PAYS =
  /^(?:who(?: \p{L}+){1,3}|(?:why|how|when|where|how much|how many) (?:is|are|do|does|did|will|would|can|could|has|have)(?: [\p{L}\d-]+){1,7})$/iu;

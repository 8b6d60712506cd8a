/** Verbs of speech and thought after which a clause wants "that". */
export const TELLS =
  /^(?:reckon|hope|fear|doubt|believe|think|feel|expect|suspect|observe|recall|accept|insist|argue|warn|note|mention|agree|clarify|stress|emphasise|suggest|repeat|complain)(?:s|ed)?$|^(?:thought|felt|clarified|argued|believed|repeated|noted|agreed|emphasised)$/;
/** What already joins the words that follow a verb of speech. */
export const JOINED =
  /^(?:and|but|said|says|yes|no|so|not|that|whether|how|why|what|who|when|where|if|to|with|about|on)\b/i;
/** A second thing done, its "and" left out: "opened, welcomed the guests". */
export const DONE_TOO = /^(?:said|says|asked|welcomed|thanked|congratulated|told|noted|reminded|invited)\b/;
/** The past of what is typed for having spoken. */
export const TYPED: Readonly<Record<string, string>> = {
  says: 'said',
  introduced: 'introduced',
  presented: 'presented',
  updated: 'updated',
  'ran through': 'ran through',
  'went through': 'went through',
  replied: 'said',
  told: 'told',
};

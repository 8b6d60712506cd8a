/** Words of titles that every meeting uses. */
export const COMMON =
  /^(?:act|plan\w*|programme|update|strateg\w*|fund\w*|board|council\w*|report\w*|review\w*|budget|local|government|public|national|service\w*|support\w*|new|next|first|second|future|response|area\w*|work\w*|group\w*|member\w*|other|business|any|meeting\w*|minutes|held|care|people|community|change\w*|options?|cost\w*|money|year\w*|dates?|forward|back|appoint\w*|nomin\w*|outside|bod(?:y|ies)|welcome|apolog\w*|declar\w*|interest\w*|share[ds]?|scheme\w*|need\w*|risk\w*|paper\w*|training|improve\w*|the|health|authorit\w*)$/i;

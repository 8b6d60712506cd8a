/** A note that opens with whoever speaks, and a colon or dash: "RT: …", "dev - …", "@lena: …". */
export const LED_BY_SPEAKER = /^[\p{L}@][\p{L}'’.-]{0,15}(?: \p{Lu}[\p{L}'’-]+)?(?:\s*:|\s+[-–—>]+)\s/u;

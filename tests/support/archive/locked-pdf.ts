import { tinyPdf } from './tiny-pdf.ts';

/** A PDF that opens only with a password nobody has. */
export function lockedPdf(): Uint8Array {
  const plain = new TextDecoder('latin1').decode(tinyPdf('Nobody reads this.'));
  const key = `<${'5a'.repeat(32)}>`;
  return new TextEncoder().encode(
    plain.replace(
      '/Root 1 0 R >>',
      `/Root 1 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> >>`,
    ),
  );
}

import { createHash } from 'node:crypto';
import { Refusal } from '#server/domain/errors.ts';
import { htmlToText } from './html-text.ts';
import { pdfToText } from './pdf-text.ts';
import type { DocumentFormat, PlainDocument } from './plain-document.ts';

/** Beyond this a paper is not a paper: reading is bounded. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads a file into plain text, or refuses it with the reason a person can act on. */
export async function readDocument(bytes: Uint8Array, file: string): Promise<PlainDocument> {
  const refuse = (reason: string): never => {
    throw new Refusal('unreadable-document', { file, reason });
  };
  if (bytes.length === 0) refuse('the file is empty');
  if (bytes.length > MAX_BYTES) refuse('the file is larger than 64 MB');
  if (isCompound(bytes))
    refuse(
      'this is a Word file of the old kind (.doc) or one locked with a password: save it as .docx without a password',
    );
  const format = formatOf(bytes, file);
  if (format === null) return refuse('this is not text, Markdown, HTML, Word (.docx) or PDF');
  const text = await textOf(bytes, format).catch((error: unknown) =>
    refuse(
      `the ${format === 'pdf' ? 'PDF' : 'Word file'} cannot be opened: it may be cut off, damaged or locked with a password${
        error instanceof Error && /password/i.test(error.message) ? ' (it asks for a password)' : ''
      }`,
    ),
  );
  if (!/[\p{L}\p{N}]/u.test(text)) {
    refuse(format === 'pdf' ? 'the PDF holds pictures of pages and no text' : 'there is no text in it');
  }
  return { file, format, fingerprint: createHash('sha256').update(bytes).digest('hex'), text };
}

function formatOf(bytes: Uint8Array, file: string): DocumentFormat | null {
  const ends = (suffix: string): boolean => file.toLowerCase().endsWith(suffix);
  const begins = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'docx';
  // A wrong ending is overlooked where the bytes are plain text all the same.
  if (isBinary(bytes)) return ends('.pdf') ? 'pdf' : ends('.docx') ? 'docx' : null;
  if (ends('.html') || ends('.htm') || /^\s*(<!doctype html|<html)/i.test(decode(bytes.subarray(0, 512))))
    return 'html';
  return ends('.md') || ends('.markdown') ? 'markdown' : 'text';
}

async function textOf(bytes: Uint8Array, format: DocumentFormat): Promise<string> {
  if (format === 'pdf') return pdfToText(bytes);
  if (format === 'docx') {
    const { default: mammoth } = await import('mammoth');
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    return htmlToText(result.value);
  }
  const text = decode(bytes);
  return format === 'html' ? htmlToText(text) : text;
}

/** A zero byte outside UTF-16, or many control characters, is no text. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  if (isUtf16(head)) return false;
  let strange = 0;
  for (const byte of head)
    if (byte === 0 || (byte < 32 && ![9, 10, 11, 12, 13, 27].includes(byte))) strange += 1;
  return head.includes(0) || strange > head.length / 50;
}

/** The container of old Office files, which is also what a password makes of a new one. */
const isCompound = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

function decode(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows(bytes);
  }
}

/** What Windows-1252 has from 0x80 to 0x9F. Some versions of Node decode it as Latin-1 and lose these. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS.charAt(letter.charCodeAt(0) - 0x80));

export type DocumentFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** A file as text. Table rows are lines of cells joined by " | ", or lines led by a tab where a cell has paragraphs. */
export interface PlainDocument {
  readonly file: string;
  readonly format: DocumentFormat;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly fingerprint: string;
  readonly text: string;
}

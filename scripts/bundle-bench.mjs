// The collaboration server by itself, bundled as the product is, for the collaboration harness:
//   node scripts/bundle-bench.mjs && env PORT=4700 DATABASE=/tmp/bench.db IDLE_MS=3000 \
//     node --max-semi-space-size=2 dist/bench/collab-server.js
import { bundleInto } from './bundle-server.mjs';
import { at } from './stale.mjs';

await bundleInto(at('dist/bench'), { 'collab-server': 'tests/bench/collab-server.ts' });

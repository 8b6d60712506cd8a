import './styles/tokens.css';
import './styles/draft.css';
import './styles/tools.css';
import './styles/diff.css';
import './styles/settling.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { openSession } from './session.ts';
import { readStart } from './start.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('the page came without its frame');
const session = openSession(readStart(document));
place.replaceChildren();
render(<App session={session} />, place);

// Words that only this window holds are not closed away unasked.
window.addEventListener('beforeunload', (event) => {
  if (session.outbox.waiting.get().length > 0) event.preventDefault();
});

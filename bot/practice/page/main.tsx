import './styles/practice.css';
import { render } from 'preact';
import { Practice } from './practice.tsx';

const root = document.getElementById('practice');
if (root) {
  root.replaceChildren();
  render(<Practice />, root);
}

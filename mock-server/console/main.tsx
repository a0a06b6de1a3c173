import '@picocss/pico/css/pico.min.css';
import './style.css';
import './page.css';
import { render } from 'preact';
import { App } from './app.tsx';

const place = document.getElementById('console');
if (place) render(<App />, place);

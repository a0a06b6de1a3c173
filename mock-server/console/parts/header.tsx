import type { JSX } from 'preact';
import { control, told } from '../control.ts';
import { languages, useLanguage, useWords } from '../language.tsx';
import { useLook } from '../look.ts';
import { Link, usePlace } from '../navigation.tsx';
import { themes, useTheme } from '../theme.tsx';
import { shellWords } from '../words/shell.ts';
import { Choice } from './choice.tsx';
import { WorldChoice } from './world-choice.tsx';
import { WorldClock } from './world-clock.tsx';

/** The head of the page: which world, what time it is there, and how the page speaks and looks. */
export function Header(): JSX.Element {
  const { place } = usePlace();
  return (
    <header class="top">
      <Link to={place.to('overview')} class="brand">
        wattif
      </Link>
      <WorldChoice />
      <HeaderClock />
      <Preferences />
    </header>
  );
}

function HeaderClock(): JSX.Element {
  const { place } = usePlace();
  const path = { params: { path: { id: place.world } } };
  const { value, failure } = useLook(
    (signal) => told(control.GET('/worlds/{id}/clock', { ...path, signal })),
    [place.world],
    'live',
  );
  // a world that is gone, or a simulator that does not answer, has no time
  return value && !failure ? <WorldClock clock={value} /> : <p class="world-clock" />;
}

function Preferences(): JSX.Element {
  const words = useWords(shellWords);
  const { language, speak } = useLanguage();
  const [theme, choose] = useTheme();
  return (
    <div class="preferences">
      <Choice
        label={words.language}
        value={language}
        options={languages.map((one) => [one, shellWords[one].name])}
        choose={speak}
      />
      <Choice
        label={words.theme}
        value={theme}
        options={themes.map((one) => [one, words.themes[one]])}
        choose={choose}
      />
    </div>
  );
}

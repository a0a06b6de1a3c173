import { useEffect, useState } from 'preact/hooks';
import { choiceOf, keepChoice } from './choices.ts';

/** How the page looks: as the system wants it, light, or dark. */
export const themes = ['system', 'light', 'dark'] as const;

/** A look by its name. */
export type Theme = (typeof themes)[number];

const key = 'wattif-theme';

/** The page's look, and how to change it; the choice outlives the page. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => themes.find((one) => one === choiceOf(key)) ?? 'system');
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);
  const choose = (chosen: Theme): void => {
    keepChoice(key, chosen);
    setTheme(chosen);
  };
  return [theme, choose];
}

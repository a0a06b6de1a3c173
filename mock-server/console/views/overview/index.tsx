import './style.css';
import type { JSX } from 'preact';
import { Applications } from './applications.tsx';
import { ClockSection } from './clock-section.tsx';
import { Dialects } from './dialects.tsx';
import { Quotas } from './quotas.tsx';
import { WorldFacts } from './world-facts.tsx';
import { WorldsSection } from './worlds-section.tsx';

/** The view overview: a world's clock and what comes, its settings, who may call it and how much is left. */
export function Overview(): JSX.Element {
  return (
    <>
      <div class="overview-top">
        <ClockSection />
        <WorldFacts />
      </div>
      <Quotas />
      <Applications />
      <Dialects />
      <WorldsSection />
    </>
  );
}

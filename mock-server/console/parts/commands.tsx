import type { JSX } from 'preact';
import { Copy } from './copy.tsx';

interface CommandsProps {
  readonly lines: readonly string[];
  /** What they do, for the button. */
  readonly label?: string;
}

/** Commands of a shell, to read and to copy. */
export function Commands({ lines, label }: CommandsProps): JSX.Element {
  const text = lines.join('\n');
  return (
    <div class="commands">
      <Copy text={text} {...(label !== undefined && { label })} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
    </div>
  );
}

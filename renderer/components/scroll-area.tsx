import type { ReactElement, ReactNode } from 'react';

interface ScrollAreaProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly lang?: string;
  readonly children: ReactNode;
}

/** A part of a page that scrolls by itself: it takes the keyboard, so that arrows scroll it (WCAG 2.1.1). */
export const ScrollArea = ({ label, className, lang, children }: ScrollAreaProps): ReactElement => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and a section would be one more landmark
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop here a keyboard cannot scroll it
  <div role="group" tabIndex={0} aria-label={label} className={className} lang={lang}>
    {children}
  </div>
);

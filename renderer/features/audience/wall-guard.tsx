import { Component, type ReactNode } from 'react';
import type { WallView } from '../../../preload/contract/models/live.ts';
import { WelcomeCard } from '../wall-view/cards.tsx';
import { screenKey } from '../wall-view/screen-key.ts';

interface WallGuardProps {
  readonly view: WallView;
  readonly children: ReactNode;
}

/**
 * Whatever breaks while the wall is drawn, the room sees the welcome card, and the next screen is tried afresh. An error's text
 * never comes near a wall.
 */
export class WallGuard extends Component<WallGuardProps, { readonly brokenAt: string | null }> {
  override state: { readonly brokenAt: string | null } = { brokenAt: null };

  static getDerivedStateFromError(): { readonly brokenAt: string } {
    return { brokenAt: '' };
  }

  override componentDidCatch(): void {
    this.setState({ brokenAt: screenKey(this.props.view.screen) });
  }

  override componentDidUpdate(): void {
    const { brokenAt } = this.state;
    if (brokenAt !== null && brokenAt !== '' && brokenAt !== screenKey(this.props.view.screen)) this.setState({ brokenAt: null });
  }

  override render(): ReactNode {
    const { view, children } = this.props;
    return this.state.brokenAt === null ? children : <WelcomeCard title={view.title} subtitle={view.subtitle} />;
  }
}

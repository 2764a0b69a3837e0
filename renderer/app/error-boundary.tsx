import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';

const Broken = ({ onAgain }: { readonly onAgain: () => void }) => {
  const { t } = useTranslation('shell');
  return (
    <EmptyState
      icon="alert"
      title={t('broken.title')}
      actions={
        <Button kind="primary" onPress={onAgain}>
          {t('broken.again')}
        </Button>
      }
    >
      {t('broken.text')}
    </EmptyState>
  );
};

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** A new value starts afresh: the address of the place. */
  readonly place: string;
}

interface ErrorBoundaryState {
  readonly broken: boolean;
  readonly place: string;
}

/** A screen whose drawing fails says so in its own place; the rest of the console goes on. React has only classes for this. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: false, place: this.props.place };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { broken: true };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState): Partial<ErrorBoundaryState> | null {
    return props.place === state.place ? null : { broken: false, place: props.place };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken onAgain={() => this.setState({ broken: false })} /> : this.props.children;
  }
}

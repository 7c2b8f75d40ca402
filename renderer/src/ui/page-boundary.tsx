import { Component, type ErrorInfo, type ReactNode } from 'react';
import { appError } from '../../../shared/errors.ts';
import { ErrorState } from './states.tsx';

interface Props {
  /** A new key (the route) gives a page a fresh start after it has failed. */
  readonly children: ReactNode;
}

/** Keeps a failing page from taking the window with it: says so in its place and offers to draw it again. */
export class PageBoundary extends Component<Props, { readonly id: string | null }> {
  override state: { readonly id: string | null } = { id: null };

  static getDerivedStateFromError(): { id: string } {
    return { id: crypto.randomUUID().slice(0, 8) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // oxlint-disable-next-line no-console -- the shell collects the console; the id ties the entry to what the person sees
    console.error(`[${this.state.id ?? ''}]`, error, info.componentStack);
  }

  override render(): ReactNode {
    const { id } = this.state;
    if (id === null) return this.props.children;
    return (
      <ErrorState
        error={appError('internal', 'window', { id })}
        onRetry={() => this.setState({ id: null })}
      />
    );
  }
}

/**
 * Views that are chunks of their own, and what is shown where one cannot be had: the connection is gone, or Throughline was updated
 * while the page was open. Without it React takes the whole screen away.
 */
import type { ComponentType, JSX, ReactNode } from "react";
import { Component, lazy, Suspense } from "react";
import type { Failure } from "../../ports/failure";
import { FailureMessage } from "./FailureMessage";
import { failureOf } from "./failureOf";

export interface NotFetchedProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** What stands in a view's place, made from what the view would be given. */
interface Places<Props> {
  /** While it is fetched; nothing where it is left out. */
  readonly waiting?: ComponentType<{ readonly of: Props }>;
  /** Where it could not be. */
  readonly missing?: ComponentType<NotFetchedProps & { readonly of: Props }>;
}

/** The view `load` brings, fetched when it is first drawn, and again after a failure. */
export function fetched<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  { waiting: Waiting = Nothing, missing: Missing = FailureMessage }: Places<Props> = {},
): (props: Props) => JSX.Element {
  // A lazy view keeps its failure for ever, so the next try needs a new one.
  let View = lazyView(load);
  return function Fetched(props) {
    return (
      <Boundary
        onFailure={() => (View = lazyView(load))}
        instead={(failure, onRetry) => <Missing of={props} failure={failure} onRetry={onRetry} />}
      >
        {() => (
          <Suspense fallback={<Waiting of={props} />}>
            <View {...props} />
          </Suspense>
        )}
      </Boundary>
    );
  };
}

const Nothing = (): null => null;

/** The types of React cannot say that a view without a ref takes its own props and no others. */
const lazyView = <Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> => lazy(load) as unknown as ComponentType<Props>;

interface BoundaryProps {
  readonly children: () => ReactNode;
  readonly instead: (failure: Failure, onRetry: () => void) => ReactNode;
  readonly onFailure?: () => void;
}

/** Keeps what fails while it is drawn from taking everything around it away. */
export class Boundary extends Component<BoundaryProps, { readonly failure: Failure | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(error: unknown): { readonly failure: Failure } {
    return { failure: failureOf(error) };
  }

  override componentDidCatch(): void {
    this.props.onFailure?.();
  }

  override render(): ReactNode {
    const { children, instead } = this.props;
    const { failure } = this.state;
    return failure === null ? children() : instead(failure, () => this.setState({ failure: null }));
  }
}

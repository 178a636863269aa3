/**
 * Mends azure-devops-ui's Observer for React 18, which unmounts and remounts layout effects (StrictMode, a Suspense
 * boundary that suspends again): `componentWillUnmount` unsubscribes but keeps `subscribedProps`, so the remounted
 * observer believes it is still subscribed and stops updating. Imported first by every browser entry and the test setup.
 * A unit test mounts an Observer under StrictMode, so an upgrade that changes this is noticed.
 */
import { Observer, UncheckedObserver } from "azure-devops-ui/Observer";

interface Unmounting {
  subscribedProps?: unknown;
  componentWillUnmount?: () => void;
}

const mended = new WeakSet<object>();

function ownerOfUnmount(prototype: object): Unmounting | null {
  for (let owner: object | null = prototype; owner !== null; owner = Object.getPrototypeOf(owner) as object | null) {
    if (Object.hasOwn(owner, "componentWillUnmount")) return owner;
  }
  return null;
}

function mend(prototype: object): void {
  const owner = ownerOfUnmount(prototype);
  const original = owner?.componentWillUnmount;
  if (owner === null || original === undefined || mended.has(owner)) return;
  mended.add(owner);
  owner.componentWillUnmount = function unmountAndForget(this: Unmounting): void {
    original.call(this);
    this.subscribedProps = undefined;
  };
}

mend(Observer.prototype);
mend(UncheckedObserver.prototype);

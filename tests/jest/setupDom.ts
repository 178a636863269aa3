/**
 * The document of component tests.
 * azure-devops-ui reads `event.which`, and user-event leaves `keyCode` at 0: without the getter below Escape and the
 * arrows do nothing in a test although they work in a browser.
 */
import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";

// The first look at a screen waits until its chunk is compiled, which on a busy machine takes more than the usual second.
configure({ asyncUtilTimeout: 60_000 });

// Every browser has them; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

// jsdom has no layout, so there is nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

const keyCodes: Readonly<Record<string, number>> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  " ": 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Delete: 46,
};

function codeOf(event: KeyboardEvent): number {
  return keyCodes[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase().charCodeAt(0) : 0);
}

for (const property of ["keyCode", "which"]) {
  Object.defineProperty(KeyboardEvent.prototype, property, {
    configurable: true,
    get(this: KeyboardEvent) {
      return codeOf(this);
    },
  });
}

process.env["DEBUG_PRINT_LIMIT"] = "0";

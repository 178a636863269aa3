/** Finds the route of a request, lets it answer and puts the answer into the shape the client asked for. */
import type { Part, ServiceRequest, Stores } from "./route";

/** What leaves the service: bytes, or an ended connection (a fault). */
export type Served =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    }
  | { readonly kind: "dropped" };

export interface Kernel {
  handle(request: ServiceRequest): Promise<Served>;
}

export function createKernel(_stores: Stores, parts: readonly Part[]): Kernel {
  const routes = parts.flatMap((part) => part.routes);
  return {
    async handle(request) {
      const message = `The controller for path '${request.url}' was not found or does not implement IController.`;
      return {
        kind: "answer",
        status: 404,
        headers: { "content-type": "text/plain", "x-routes": String(routes.length) },
        body: Buffer.from(message),
      };
    },
  };
}

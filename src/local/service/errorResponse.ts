/** A refusal as it is answered: the service's JSON envelope, members in the recorded order. */
import type { ServiceError } from "./errors";
import type { ServiceResponse } from "./route";

export function errorResponse(error: ServiceError): ServiceResponse {
  return {
    status: error.status,
    body: {
      kind: "json",
      value: {
        $id: "1",
        ...(error.customProperties === null ? {} : { customProperties: error.customProperties }),
        innerException: null,
        message: error.message,
        typeName: error.typeName,
        typeKey: error.typeKey,
        errorCode: 0,
        eventId: error.eventId,
      },
    },
  };
}

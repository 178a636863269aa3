import { negotiateVersion } from "../../../../src/local/service/apiVersion";
import { ServiceError } from "../../../../src/local/service/errors";
import { location } from "../../../../src/local/service/locations";

const wikis = location("288d122c-dbd4-451d-aa5f-7dbbba070728");
const connectionData = location("00d9565f-ed9c-4a06-9a50-00e7896ccab4");

function refusal(
  text: string | null,
  method: string,
  at: typeof wikis,
): { typeKey: string; message: string; status: number } | null {
  try {
    negotiateVersion(text, method, at);
    return null;
  } catch (error) {
    if (error instanceof ServiceError) return { typeKey: error.typeKey, message: error.message, status: error.status };
    throw error;
  }
}

test.each(["4.0", "5.0", "7.1", "5.2-preview.1", "7.2-preview", "7.2-preview.2", "7.1-PREVIEW.2"])(
  "%s is a version of the wikis resource",
  (version) => {
    expect(refusal(version, "GET", wikis)).toBeNull();
  },
);

test("a number that is no version is refused with its form", () => {
  expect(refusal("1", "GET", wikis)).toEqual({
    status: 400,
    typeKey: "VssInvalidApiResourceVersionException",
    message:
      'Invalid api version string: "1". Api version string must be in the format: {Major}.{Minor}[-preview[.{ResourceVersion}]].',
  });
});

test("a released number on a preview resource is refused with the number that would do", () => {
  expect(refusal("7.1", "GET", connectionData)?.message).toBe(
    'The requested version "7.1" of the resource is under preview. The -preview flag must be supplied in the api-version for such requests. For example: "7.1-preview"',
  );
});

test("writing without a version is refused, reading is not", () => {
  expect(refusal(null, "POST", wikis)?.message).toBe(
    'No api-version was supplied for the "POST" request. The version must be supplied either as part of the Accept header (e.g. "application/json; api-version=1.0") or as a query parameter (e.g. "?api-version=1.0").',
  );
  expect(negotiateVersion(null, "GET", wikis)).toEqual({ number: 7.1, preview: false, resourceVersion: 2, text: null });
});

test.each(["8.0", "3.0", "7.1-preview.3"])("%s is out of range", (version) => {
  expect(refusal(version, "GET", wikis)).toMatchObject({
    typeKey: "VssVersionOutOfRangeException",
    message: expect.stringContaining("supports is 7.2.") as string,
  });
});

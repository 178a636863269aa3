import { findToken } from "../../../src/cli/token";

const none = { tokenStdin: false, environment: {}, readInput: () => Promise.resolve("") };

test("a pipeline's own token comes first and is a bearer token", async () => {
  const environment = { SYSTEM_ACCESSTOKEN: " job ", AZURE_DEVOPS_EXT_PAT: "mine" };
  await expect(findToken({ ...none, environment })).resolves.toEqual({ value: "job", bearer: true });
});

test("then a personal access token", async () => {
  const environment = { SYSTEM_ACCESSTOKEN: "", AZURE_DEVOPS_EXT_PAT: "mine" };
  await expect(findToken({ ...none, environment })).resolves.toEqual({ value: "mine", bearer: false });
});

test("standard input beats both when it was asked for, and is not forgotten when it is empty", async () => {
  const environment = { AZURE_DEVOPS_EXT_PAT: "mine" };
  const piped = { ...none, tokenStdin: true, environment };
  await expect(findToken({ ...piped, readInput: () => Promise.resolve("piped\n") })).resolves.toMatchObject({
    value: "piped",
  });
  await expect(findToken(piped)).rejects.toThrow("standard input holds no token");
});

test("without any the sentence names where one may come from", async () => {
  await expect(findToken(none)).rejects.toMatchObject({
    message: "There is no token to sign in with.",
    help: expect.stringContaining("AZURE_DEVOPS_EXT_PAT"),
    code: 2,
  });
});

import { isJwt } from "../../../../src/adapters/node/connect";
import { organisationUrl } from "../../../../src/adapters/node/hosts";

describe("where a token may go", () => {
  test.each([
    ["https://dev.azure.com/contoso", "https://dev.azure.com/contoso/"],
    ["https://dev.azure.com/contoso/", "https://dev.azure.com/contoso/"],
    ["https://contoso.visualstudio.com", "https://contoso.visualstudio.com/"],
    ["http://localhost:8080/local", "http://localhost:8080/local/"],
    ["http://127.0.0.1:1/x?y=1#z", "http://127.0.0.1:1/x/"],
    ["http://[::1]:8080/local", "http://[::1]:8080/local/"],
  ])("%s", (org, url) => {
    expect(organisationUrl(org, []).href).toBe(url);
  });

  test.each([
    "http://dev.azure.com/contoso",
    "https://example.com/contoso",
    "https://dev.azure.com.example.com/contoso",
    "https://evilvisualstudio.com/contoso",
    "https://127.0.0.1.example.com/",
    "https://user:secret@dev.azure.com/contoso",
    "https://localhost.example.com",
    "file:///etc/passwd",
    "dev.azure.com/contoso",
    "",
  ])("not to %s", (org) => {
    expect(() => organisationUrl(org, [])).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ kind: "not-permitted" }) as object }),
    );
  });

  test("a host named by a person, with or without its port", () => {
    expect(organisationUrl("https://tfs.example.com:8443/tfs/Main", ["tfs.example.com"]).host).toBe(
      "tfs.example.com:8443",
    );
    expect(organisationUrl("http://TFS.example.com:8080/tfs/Main", ["tfs.example.com:8080"]).host).toBe(
      "tfs.example.com:8080",
    );
    expect(() => organisationUrl("https://tfs.example.com.evil.com", ["tfs.example.com"])).toThrow();
  });

  test("the address never repeats a secret it held", () => {
    let sentence = "";
    try {
      organisationUrl("https://user:secret@dev.azure.com/contoso", []);
    } catch (error) {
      sentence = JSON.stringify([error, String(error)]);
    }
    expect(sentence).toContain("password");
    expect(sentence).not.toContain("secret");
  });
});

test.each([
  ["eyJ0eXAi.eyJhdWQi.c2ln_-a", true],
  ["x".repeat(52), false],
  [`${"x".repeat(76)}AZDO${"y".repeat(4)}`, false],
])("a token with three dotted parts is a bearer token: %s", (token, jwt) => {
  expect(isJwt(token)).toBe(jwt);
});

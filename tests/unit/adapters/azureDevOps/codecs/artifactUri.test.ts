import {
  artifactUri,
  comparableUri,
  readArtifactUri,
} from "../../../../../src/adapters/azureDevOps/codecs/artifactUri";
import { pagePath } from "../../../../../src/domain/ids";

const wiki = { projectId: "adf21ddb-1111-2222-3333-444444444444", id: "fec63798-5555-6666-7777-888888888888" };

describe("the address of a page in a work item link", () => {
  test("is encoded once, without the leading slash of the path", () => {
    expect(artifactUri(wiki, pagePath("/PowerWiki Showcase/Mermaid Gallery"))).toBe(
      "vstfs:///Wiki/WikiPage/adf21ddb-1111-2222-3333-444444444444%2Ffec63798-5555-6666-7777-888888888888%2FPowerWiki%20Showcase%2FMermaid%20Gallery",
    );
  });

  test.each(["/A", "/A B/C-D", "/Ä/ö (ü)", "/100%/x", "/a+b&c?d"])("%s comes back", (page) => {
    expect(readArtifactUri(artifactUri(wiki, pagePath(page)))).toEqual({
      projectId: wiki.projectId,
      wikiId: wiki.id,
      page,
    });
  });

  test("an address with lower-case escapes and upper-case ids is the same one", () => {
    const uri = artifactUri(wiki, pagePath("/A B"));
    expect(comparableUri(uri.replaceAll("%2F", "%2f").replace("adf21ddb", "ADF21DDB"))).toBe(comparableUri(uri));
  });

  test("an address with a leading slash in its path is not taken for the page", () => {
    expect(readArtifactUri("vstfs:///Wiki/WikiPage/p%2Fw%2F%2FA")?.page).toBe("//A");
  });

  test.each([
    "vstfs:///Git/Commit/a%2Fb%2Fc",
    "https://dev.azure.com/x",
    "vstfs:///Wiki/WikiPage/broken%ZZ",
    "vstfs:///Wiki/WikiPage/only",
  ])("%s is no address of a page", (uri) => {
    expect(readArtifactUri(uri)).toBeNull();
  });
});

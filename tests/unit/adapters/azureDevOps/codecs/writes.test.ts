import { markdownToHtml } from "../../../../../src/adapters/azureDevOps/codecs/markdownToHtml";
import { addParent, addWikiLink, fieldOperations } from "../../../../../src/adapters/azureDevOps/codecs/patch";
import {
  createWorkItem,
  getPage,
  getWorkItems,
  putPage,
  updateWorkItem,
} from "../../../../../src/adapters/azureDevOps/codecs/requests";
import { pathAndQuery } from "../../../../../src/adapters/azureDevOps/transport";
import { workItemId } from "../../../../../src/domain/ids";

describe("patch documents", () => {
  test("only what is given is set, null clears", () => {
    expect(fieldOperations({ title: "T", assignedTo: null, targetDate: "2026-04-01", priority: 1 }, undefined)).toEqual(
      [
        { op: "add", path: "/fields/System.Title", value: "T" },
        { op: "remove", path: "/fields/System.AssignedTo" },
        { op: "add", path: "/fields/Microsoft.VSTS.Scheduling.TargetDate", value: "2026-04-01T00:00:00Z" },
        { op: "add", path: "/fields/Microsoft.VSTS.Common.Priority", value: 1 },
      ],
    );
  });

  test("links are named as the service registered them", () => {
    expect(addWikiLink("vstfs:///Wiki/WikiPage/x", "c")).toMatchObject({
      value: { rel: "ArtifactLink", attributes: { name: "Wiki Page", comment: "c" } },
    });
    expect(addParent("https://dev.azure.com/contoso/", workItemId(7))).toMatchObject({
      value: { rel: "System.LinkTypes.Hierarchy-Reverse", url: "https://dev.azure.com/contoso/_apis/wit/workItems/7" },
    });
  });
});

describe("requests", () => {
  const at = { project: "My Project", wiki: "w", version: null };

  test("a page path is a title path, encoded once", () => {
    expect(pathAndQuery(getPage(at, "/A b/C&D"))).toBe(
      "My%20Project/_apis/wiki/wikis/w/pages?path=%2FA%20b%2FC%26D&includeContent=true",
    );
  });

  test("a code wiki names its branch, a project wiki does not", () => {
    expect(pathAndQuery(getPage({ ...at, version: "main" }, "/A"))).toContain(
      "versionDescriptor.version=main&versionDescriptor.versionType=branch",
    );
    expect(pathAndQuery(getPage(at, "/A"))).not.toContain("versionDescriptor");
  });

  test("a page write quotes what it expects to find, a page creation expects nothing", () => {
    expect(putPage(at, "/A", "x", "a".repeat(40), "m").ifMatch).toBe(`"${"a".repeat(40)}"`);
    expect(putPage(at, "/A", "x", null, "m").ifMatch).toBeNull();
  });

  test("a type with a blank is one segment", () => {
    expect(createWorkItem("Demo", "User Story", [], false).path).toBe("Demo/_apis/wit/workitems/$User%20Story");
  });

  test("fields and relations are never asked for together", () => {
    expect(getWorkItems([1], { fields: ["System.Title"] }).body).not.toContain("$expand");
    expect(getWorkItems([1], "relations").body).not.toContain("fields");
  });

  test("nothing suppresses notifications or bypasses rules", () => {
    const writes = [
      createWorkItem("Demo", "Epic", [], false),
      updateWorkItem(1, [], false, "guarded-write"),
      putPage(at, "/A", "x", null, "m"),
    ];
    for (const request of writes) expect(pathAndQuery(request)).not.toMatch(/suppress|bypass/i);
  });

  test("a validation is sent again like a read, a create never is", () => {
    expect(createWorkItem("Demo", "Epic", [], true).intent).toBe("read");
    expect(createWorkItem("Demo", "Epic", [], false).intent).toBe("once");
  });
});

describe("Markdown to the HTML of a work item", () => {
  test.each([
    ["**bold** text", "<p><strong>bold</strong> text</p>"],
    ["- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
    ["<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
    ["[site](https://example.com)", '<p><a href="https://example.com">site</a></p>'],
    ["[page](/Other-Page)", "<p>page</p>"],
    ["[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"],
    ["![plan <b>](/.attachments/plan.png)", "<p>plan &lt;b&gt;</p>"],
    ["[![alt](a.png)](/Page) and [y](https://y.z)", '<p>alt and <a href="https://y.z">y</a></p>'],
  ])("%s", (markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html);
  });
});

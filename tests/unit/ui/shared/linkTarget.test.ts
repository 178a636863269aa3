import { pagePath } from "../../../../src/domain/ids";
import { linkTarget } from "../../../../src/ui/shared/linkTarget";

const from = pagePath("/Technology/Roadmap");

describe("where a link in wiki prose may lead", () => {
  test.each([
    ["https://example.com/a?b=1", "https://example.com/a?b=1"],
    ["http://example.com", "http://example.com/"],
    ["mailto:team@example.com", "mailto:team@example.com"],
  ])("%s opens", (href, url) => {
    expect(linkTarget(href, from)).toEqual({ kind: "address", url });
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "java\u200bscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "blob:https://example.com/1",
    "//evil.example/x",
    "\\\\evil.example\\x",
    "#section",
    "",
    "/.attachments/a.png",
  ])("%j leads nowhere", (href) => {
    expect(linkTarget(href, from)).toBeNull();
  });

  test.each([
    ["/1.-Welcome/Mission", "/1. Welcome/Mission"],
    ["/Technology/Handbook.md", "/Technology/Handbook"],
    ["Handbook", "/Technology/Handbook"],
    ["./Handbook#goals", "/Technology/Handbook"],
    ["../Product/Roadmap", "/Product/Roadmap"],
    ["/Run%2Dand%2Dfix", "/Run-and-fix"],
    ["/100%-done", "/100% done"],
  ])("%s is a page of the wiki", (href, page) => {
    expect(linkTarget(href, from)).toEqual({ kind: "page", page });
  });
});

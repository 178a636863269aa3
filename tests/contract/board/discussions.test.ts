/** What people say about work items and about pages: versions, reactions and answers, through the official client. */
import { CommentReactionType, CommentExpandOptions } from "azure-devops-node-api/interfaces/CommentsInterfaces";
import {
  CommentReactionType as ItemReactionType,
  type Comment,
} from "azure-devops-node-api/interfaces/WorkItemTrackingInterfaces";
import { startService, type Started } from "../service/startService";

describe("discussions in the local service", () => {
  let started: Started;
  let pageId: number;

  beforeAll(async () => {
    started = await startService();
    const path = `Demo/_apis/wiki/wikis/Demo.wiki/pages?path=/A&api-version=7.1`;
    const init = { method: "PUT", headers: { "content-type": "application/json" }, body: '{"content":"a"}' };
    pageId = ((await (await started.send(path, init)).json()) as { id: number }).id;
  });
  afterAll(() => started.close());

  async function item(): Promise<number> {
    const wit = await started.api.getWorkItemTrackingApi();
    const operations = [{ op: "add", path: "/fields/System.Title", value: "x" }];
    return (await wit.createWorkItem({}, operations, "Demo", "Bug")).id ?? 0;
  }

  test("a comment that was edited keeps what it said before", async () => {
    const wit = await started.api.getWorkItemTrackingApi();
    const id = await item();
    const made: Comment = await wit.addComment({ text: "first" }, "Demo", id);
    await wit.updateComment({ text: "second" }, "Demo", id, made.id ?? 0);
    const versions = await wit.getCommentVersions("Demo", id, made.id ?? 0);
    expect(versions.map(({ version, text }) => [version, text])).toEqual([
      [2, "second"],
      [1, "first"],
    ]);
    expect((await wit.getCommentVersion("Demo", id, made.id ?? 0, 1)).text).toBe("first");
  });

  test("reactions are counted by kind, with who has them, and can be withdrawn", async () => {
    const wit = await started.api.getWorkItemTrackingApi();
    const id = await item();
    const { id: comment = 0 } = await wit.addComment({ text: "well" }, "Demo", id);
    const heart = await wit.createCommentReaction("Demo", id, comment, ItemReactionType.Heart);
    expect(heart).toMatchObject({ commentId: comment, count: 1, isCurrentUserEngaged: true });
    expect(await wit.getCommentReactions("Demo", id, comment)).toMatchObject([{ type: ItemReactionType.Heart }]);
    const people = await wit.getEngagedUsers("Demo", id, comment, ItemReactionType.Heart);
    expect(people.map(({ uniqueName }) => uniqueName)).toEqual(["admin@local.example"]);
    await wit.deleteCommentReaction("Demo", id, comment, ItemReactionType.Heart);
    expect(await wit.getCommentReactions("Demo", id, comment)).toEqual([]);
  });

  test("a page has comments with answers and reactions; a deleted one is no longer listed", async () => {
    const wiki = await started.api.getWikiApi();
    const first = await wiki.addComment({ text: "why?" }, "Demo", "Demo.wiki", pageId);
    const reply = await wiki.addComment({ text: "because", parentId: first.id ?? 0 }, "Demo", "Demo.wiki", pageId);
    expect(reply.parentId).toBe(first.id);
    await wiki.addCommentReaction("Demo", "Demo.wiki", pageId, first.id ?? 0, CommentReactionType.Hooray);
    const read = await wiki.getComment(
      "Demo",
      "Demo.wiki",
      pageId,
      first.id ?? 0,
      true,
      CommentExpandOptions.Reactions,
    );
    expect(read.reactions).toMatchObject([{ type: CommentReactionType.Hooray, count: 1 }]);
    await wiki.updateComment({ text: "why though?" }, "Demo", "Demo.wiki", pageId, first.id ?? 0);
    await wiki.deleteComment("Demo", "Demo.wiki", pageId, reply.id ?? 0);
    const { comments = [], totalCount } = await wiki.listComments("Demo", "Demo.wiki", pageId);
    expect([totalCount, comments.map(({ text }) => text)]).toEqual([1, ["why though?"]]);
  });

  test("comments come in pages, and a comment answers only to one that is there", async () => {
    const wiki = await started.api.getWikiApi();
    for (const text of ["1", "2", "3"]) await wiki.addComment({ text }, "Demo", "Demo.wiki", pageId);
    const { comments = [], continuationToken } = await wiki.listComments("Demo", "Demo.wiki", pageId, 2);
    expect(comments).toHaveLength(2);
    expect(continuationToken).toBeDefined();
    const path = `Demo/_apis/wiki/wikis/Demo.wiki/pages/${pageId}/comments?api-version=7.1`;
    const body = JSON.stringify({ text: "to nobody", parentId: 0 });
    const refused = await started.send(path, { method: "POST", headers: { "content-type": "application/json" }, body });
    expect(refused.status).toBe(404);
  });
});

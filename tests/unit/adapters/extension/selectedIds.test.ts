/** @jest-environment jsdom */
import { selectedIds } from "../../../../src/adapters/extension/connectAction";

describe("the items a menu was opened on", () => {
  test.each([
    [{ workItemIds: [7, 11] }, [7, 11]],
    [{ ids: ["7", "11", "7"] }, [7, 11]],
    [{ workItemId: 7 }, [7]],
    [{ id: 7, workItemTypeName: "Epic" }, [7]],
    [{ workItemIds: [], ids: [5] }, [5]],
    [{ workItemIds: ["x", -1, 3.5, 4] }, [4]],
    [{}, []],
    [undefined, []],
  ])("%j names %j", (context, ids) => {
    expect(selectedIds(context)).toEqual(ids);
  });
});

import { chooseFields } from "../../../../src/local/page/formControl";

const fields = [
  { name: "System.Title", type: "string" },
  { name: "Microsoft.VSTS.Scheduling.Effort", type: "double" },
  { name: "Custom.Weight", type: "double" },
  { name: "Custom.Note", type: "string" },
];
const input = (id: string, ...types: string[]) => ({
  id,
  type: "WorkItemField",
  properties: { workItemFieldTypes: types },
});

test("an input gets the first field of a type it accepts, in any case, and no field is given twice", () => {
  expect(chooseFields([input("a", "Double"), input("b", "Integer", "DOUBLE")], fields)).toEqual({
    a: "Microsoft.VSTS.Scheduling.Effort",
    b: "Custom.Weight",
  });
});

test("fields of the system are taken last", () => {
  expect(chooseFields([input("a", "String"), input("b", "String")], fields)).toEqual({
    a: "Custom.Note",
    b: "System.Title",
  });
});

test("an input for which no field is left, or that stands for no field, gets none", () => {
  expect(chooseFields([input("a", "DateTime"), { id: "b", type: "String" }], fields)).toEqual({});
});

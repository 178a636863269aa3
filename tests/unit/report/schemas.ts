/** The JSON Schemas that ship with the product, as validators. */
import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";

/** Complaints about a document, empty when it is as its schema says. Goes through JSON, as every reader of it does. */
export function complaints(
  schema: "portfolio" | "plan" | "check" | "report" | "review" | "metrics" | "ideas" | "debt" | "priority",
  json: string,
): readonly string[] {
  const file = path.resolve(__dirname, `../../../src/report/schemas/${schema}.schema.json`);
  const ajv = addFormats(new Ajv({ allErrors: true, allowUnionTypes: true }));
  const validate = ajv.compile(JSON.parse(readFileSync(file, "utf8")) as object);
  validate(JSON.parse(json));
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ""}`);
}

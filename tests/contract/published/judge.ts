/**
 * Holds a message of the local service against its published description.
 *
 * Answers are judged as the service means them, before a client's wishes (no urls, numbers for enumerations, other
 * dates) change their form. What no description covers is told apart and counted, not passed over.
 */
import Ajv, { type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import type { ServiceRequest, ServiceResponse } from "../../../src/local/service/route";
import { serialise } from "../../../src/local/service/serialise";
import { hasName, readDescriptions, type Descriptions, type Operation, type Schema } from "./descriptions";
import { isKnownFault, mendDefinitions } from "./knownFaults";

export interface Message {
  readonly request: ServiceRequest;
  readonly response: ServiceResponse;
  /** As negotiated; null where none was. */
  readonly version: number | null;
}

export type Judgement =
  | { readonly kind: "judged"; readonly operation: string; readonly violations: readonly string[] }
  | { readonly kind: "not-covered"; readonly why: string };

export interface Judge {
  judge(message: Message): Judgement;
}

const plainly = { excludeUrls: false, enumsAsNumbers: false, msDateFormat: false, noArrayWrap: false };

export function createJudge(): Judge {
  const descriptions = readDescriptions();
  const ajv = new Ajv({ strict: false, allErrors: true, verbose: true, logger: false });
  addFormats(ajv);
  for (const [name, definitions] of descriptions.definitions) {
    ajv.addSchema({ $id: name, definitions: mendDefinitions(name, definitions) });
  }
  const compiled = new Map<string, ValidateFunction>();
  const validator = (key: string, description: string, schema: Schema): ValidateFunction => {
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const text = JSON.stringify(schema).replaceAll('"#/definitions/', `"${description}#/definitions/`);
    const made = ajv.compile(JSON.parse(text) as Schema);
    compiled.set(key, made);
    return made;
  };
  return { judge: (message) => judge(message, descriptions, validator) };
}

type Validator = (key: string, description: string, schema: Schema) => ValidateFunction;

function judge(message: Message, descriptions: Descriptions, validator: Validator): Judgement {
  const { request, response, version } = message;
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  if (request.method === "OPTIONS") return { kind: "not-covered", why: "discovery and preflights" };
  if (response.status >= 300 || response.status === 203)
    return { kind: "not-covered", why: "refusals, redirections and sign-in pages" };
  const operation = descriptions.find(request.method, decoded(pathname), searchParams);
  if (operation === null) return { kind: "not-covered", why: `no operation: ${request.method} ${shortened(pathname)}` };
  if (version !== null && version < 5) return { kind: "not-covered", why: "api-versions before 5" };
  const violations = [
    ...requestViolations(request, searchParams, operation, validator).map((line) => ["request", line] as const),
    ...answerViolations(response, operation, validator).map((line) => ["answer", line] as const),
  ];
  const own = violations.filter(([side, line]) => !isKnownFault(operation, side, line));
  const name = `${operation.description} ${operation.name}`;
  return { kind: "judged", operation: name, violations: own.map(([side, line]) => `${name}, ${side}: ${line}`) };
}

function requestViolations(
  { headers, body }: ServiceRequest,
  query: URLSearchParams,
  operation: Operation,
  validator: Validator,
): readonly string[] {
  const { parameters, consumes } = operation;
  const described = parameters.filter((each) => each.in === "query");
  const missing = described
    .filter(({ name, required }) => required === true && name !== "api-version" && !hasName(query, name))
    .map(({ name }) => `parameter ${name} is missing`);
  const wrong = [...query].flatMap(([name, value]) => parameterViolations(described, name, value));
  const wanted = parameters.find((each) => each.in === "body");
  if (wanted?.schema === undefined) return [...missing, ...wrong];
  if (body.length === 0) return [...missing, ...wrong, ...(wanted.required === true ? ["body is missing"] : [])];
  const type = (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const types = consumes.length === 0 || consumes.includes(type) ? [] : [`body is ${type}, not ${consumes.join()}`];
  if (!type.endsWith("json")) return [...missing, ...wrong, ...types];
  const value: unknown = JSON.parse(
    Buffer.from(body)
      .toString("utf8")
      .replace(/^\uFEFF/, ""),
  );
  const key = `request ${operation.description} ${operation.name} ${operation.template}`;
  return [...missing, ...wrong, ...types, ...errorsOf(validator(key, operation.description, wanted.schema), value)];
}

function parameterViolations(described: Operation["parameters"], name: string, value: string): readonly string[] {
  if (name.toLowerCase() === "api-version") return [];
  const parameter = described.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (parameter === undefined) return [`parameter ${name} is not described`];
  const fits =
    parameter.type === "integer"
      ? /^-?\d+$/.test(value)
      : parameter.type === "boolean"
        ? /^(?:true|false)$/i.test(value)
        : parameter.enum === undefined ||
          /^\d+$/.test(value) ||
          parameter.enum.some((each) => each.toLowerCase() === value.toLowerCase());
  return fits ? [] : [`parameter ${name} is ${JSON.stringify(value)}`];
}

function answerViolations(response: ServiceResponse, operation: Operation, validator: Validator): readonly string[] {
  const described = operation.responses[String(response.status)];
  if (described === undefined) return [`status ${response.status} is not described`];
  const { body } = response;
  if (described.schema === undefined || body.kind === "text" || body.kind === "bytes") return [];
  if (body.kind === "none") return ["body is missing"];
  const value: unknown = JSON.parse(serialise(body.kind === "list" ? body.items : body.value, plainly));
  const key = `answer ${response.status} ${operation.description} ${operation.name} ${operation.template}`;
  return errorsOf(validator(key, operation.description, described.schema), value);
}

function errorsOf(validate: ValidateFunction, value: unknown): readonly string[] {
  if (validate(value) === true) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params, data }) =>
      `${instancePath.replace(/\/\d+(?=\/|$)/g, "/*")} ${message ?? ""} ${JSON.stringify(params)}: ${short(data)}`,
  );
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 80);
}

function decoded(path: string): string {
  return path.replace(/%24/g, "$");
}

/** Area and resource only, so that the same kind of request counts once. */
function shortened(path: string): string {
  const [, area = "", ...rest] = path.replace(/^.*?\/_apis\//i, "_apis/").split("/");
  return `_apis/${area.toLowerCase()}${rest.length === 0 ? "" : `/${rest[0] ?? ""}`}${rest.length > 1 ? "/…" : ""}`;
}

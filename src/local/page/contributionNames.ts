/** What a contribution is called: to people, and among the objects its extension registers. */
import type { ContributionOf } from "./hostPage";

export function titleOf({ contribution, extension }: ContributionOf): string {
  const { name, title, text } = contribution.properties;
  const given = [name, title, text].find((each) => typeof each === "string" && each !== "");
  return typeof given === "string" ? given : extension.displayName;
}

/** Names under which an extension may have registered the object of a contribution, in the order they are tried. */
export function objectIds({ contribution }: ContributionOf): readonly string[] {
  const { registeredObjectId, serviceName } = contribution.properties;
  const short = contribution.id.split(".").slice(2).join(".");
  return [registeredObjectId, serviceName, contribution.id, short].filter(
    (id): id is string => typeof id === "string" && id !== "",
  );
}

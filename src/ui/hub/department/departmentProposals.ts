/** The plans of a department's practice with the words around each, fetched with what makes them (`departmentPlanning.ts`). */
import type { Plan } from "../../../sync/operation";
import type { ClosingRequest } from "../../../usecases/previewClosing";
import { departmentText as text } from "../../text/department";
import type { Proposal } from "../hubState";

export function closing(request: ClosingRequest, plan: Plan): Proposal {
  return {
    title: text.closeTitle,
    intro: text.closeProposal(request.page),
    ok: text.closeOk,
    done: text.closeDone,
    plan,
  };
}

export function suggestion(plan: Plan): Proposal {
  return {
    title: text.suggestTitle,
    intro: text.suggestProposal,
    ok: text.suggestOk,
    done: text.suggestDone,
    plan,
  };
}

export function uninstall(plan: Plan): Proposal {
  return {
    title: text.uninstallTitle,
    intro: text.uninstallIntro,
    ok: text.uninstallOk,
    done: text.uninstallDone,
    plan,
    choosable: true,
  };
}

/** A project in short, as it stands in lists and inside repositories. */
import { EnumValue, type Context, type Project } from "../route";

export const projectStates = {
  all: -1,
  unchanged: -2,
  deleting: 0,
  new: 1,
  wellFormed: 2,
  createPending: 3,
  deleted: 4,
} as const;
const visibilities = { private: 0, organization: 1, public: 2 } as const;

/** Key order as recorded. */
export function projectReference(project: Project, context: Pick<Context, "baseUrl">): Record<string, unknown> {
  return {
    id: project.id,
    name: project.name,
    ...(project.description === null ? {} : { description: project.description }),
    url: `${context.baseUrl}/_apis/projects/${project.id}`,
    state: new EnumValue(project.state, projectStates[project.state]),
    revision: project.revision,
    visibility: new EnumValue(project.visibility, visibilities[project.visibility]),
    lastUpdateTime: project.lastUpdateTime,
  };
}

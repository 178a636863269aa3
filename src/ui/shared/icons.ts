/**
 * Names of the icons we draw. The icon font renders an unknown name as an empty gap without a word, so the names are a
 * union here and a test compares them with the font's stylesheet.
 */
export const iconNames = [
  "Add",
  "Calendar",
  "CheckList",
  "CheckMark",
  "ChevronDown",
  "ChevronLeft",
  "ChevronRight",
  "CircleRing",
  "Clear",
  "Completed",
  "DoubleChevronDown",
  "DoubleChevronUp",
  "Download",
  "Edit",
  "EditNote",
  "EyeHide",
  "Flag",
  "Info",
  "Lightbulb",
  "Link",
  "Lock",
  "Page",
  "PageAdd",
  "PageEdit",
  "PlugDisconnected",
  "Refresh",
  "RemoveLink",
  "Search",
  "Stopwatch",
  "TaskSolid",
  "Undo",
  "Unknown",
  "Warning",
] as const;

export type IconName = (typeof iconNames)[number];

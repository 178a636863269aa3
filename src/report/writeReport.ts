/** The outcome report in each of its forms. */
import { documentJson } from "./documentJson";
import { outcomeReport, type ReportRequest } from "./outcomeReport";
import { reportCsv } from "./reportCsv";
import { reportHtml } from "./reportHtml";
import { reportMarkdown } from "./reportMarkdown";

export const reportFormats = ["markdown", "html", "csv", "json"] as const;
export type ReportFormat = (typeof reportFormats)[number];

const writers: Readonly<Record<ReportFormat, (report: ReturnType<typeof outcomeReport>) => string>> = {
  markdown: reportMarkdown,
  html: reportHtml,
  csv: reportCsv,
  json: documentJson,
};

export const writeReport = (format: ReportFormat, request: ReportRequest): string =>
  writers[format](outcomeReport(request));

/** `runTypeScript.cjs rememberedTrace.ts SEED …`: as `trace.ts`, with remembered readings. */
import "./rememberedReadings";

export { main } from "./trace";

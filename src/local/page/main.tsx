/** Entry of the page's bundle. */
import { createRoot } from "react-dom/client";
import { App } from "./App";
import "./page.css";
import type { ThemeName } from "./theme";

const THEME_KEY = "theme";

/** `?theme=dark` for this visit, else what the person chose last, else what the system prefers. */
function startTheme(): ThemeName {
  const wanted = new URLSearchParams(location.search).get("theme") ?? localStorage.getItem(THEME_KEY);
  if (wanted === "dark" || wanted === "light") {
    return wanted;
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

const root = document.getElementById("root");
if (root !== null) {
  const remember = (theme: ThemeName): void => {
    localStorage.setItem(THEME_KEY, theme);
  };
  createRoot(root).render(<App theme={startTheme()} onTheme={remember} />);
}

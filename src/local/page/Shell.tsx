/** The frame of every page: top bar, navigation, the content of the place, and what lies over it. */
import { useEffect, useState } from "react";
import type { HostPage } from "./hostPage";
import { MessageBanner } from "./MessageBanner";
import { Navigation } from "./Navigation";
import { Overlays } from "./Overlays";
import { Content } from "./Content";
import { Toasts } from "./Toasts";
import { TopBar } from "./TopBar";
import { usePlace, useStore } from "./usePage";

export function Shell({ page }: { readonly page: HostPage }) {
  const place = usePlace(page.bar);
  const { fullScreen, banner } = useStore(page.store);
  const [menuOpen, setMenuOpen] = useState(false);
  useEffect(() => {
    setMenuOpen(false);
  }, [place]);

  return (
    <div className={fullScreen ? "shell full-screen" : "shell"}>
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      {!fullScreen && (
        <TopBar
          page={page}
          place={place}
          menuOpen={menuOpen}
          onMenu={() => {
            setMenuOpen((open) => !open);
          }}
        />
      )}
      <div className="below-top-bar">
        {!fullScreen && <Navigation page={page} place={place} open={menuOpen} />}
        <main id="content" tabIndex={-1}>
          {banner !== null && <MessageBanner page={page} banner={banner} />}
          <Content page={page} place={place} />
        </main>
      </div>
      {fullScreen && (
        <button
          type="button"
          className="leave-full-screen"
          onClick={() => page.store.apply({ kind: "set-full-screen", on: false })}
        >
          Exit full screen
        </button>
      )}
      <Overlays page={page} />
      <Toasts page={page} />
    </div>
  );
}

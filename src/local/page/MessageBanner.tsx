/** The banner an extension put on top of the page: text, links and buttons, never markup. */
import type { HostPage } from "./hostPage";
import { Icon } from "./Icon";
import type { Banner } from "./pageStore";

export function MessageBanner({ page, banner }: { readonly page: HostPage; readonly banner: Banner }) {
  return (
    <div className={`message-banner ${banner.level}`} role={banner.level === "error" ? "alert" : "status"}>
      <Icon name={banner.level === "success" ? "check" : banner.level === "info" ? "info" : "warning"} />
      <p>
        {banner.parts.map((part, index) =>
          part.href === null ? (
            part.text
          ) : (
            <a key={index} href={part.href} target="_blank" rel="noopener noreferrer">
              {part.text}
            </a>
          ),
        )}
      </p>
      {banner.buttons.map((button) => (
        <button key={button.text} type="button" onClick={() => button.run?.()}>
          {button.text}
        </button>
      ))}
      {banner.dismissable && (
        <button
          type="button"
          className="plain icon-button"
          aria-label="Dismiss"
          onClick={() => page.store.apply({ kind: "show-banner", banner: null })}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

/** Composition root of the menu action: no screen, only the way to the dialog. */
import { registerAction } from "../adapters/extension/connectAction";
import { linkingText as text } from "../ui/text/linking";

registerAction({
  contribution: "link-dialog",
  title: (items) => (items === 1 ? text.menuTitle : text.menuTitleOf(items)),
}).catch((error: unknown) => {
  console.error(error); // there is no screen to say it on; the page says that the action failed to load
});

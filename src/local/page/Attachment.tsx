/** A picture of the wiki: attachments are read with the page's token, because pictures carry no header. */
import { useEffect, useState } from "react";
import type { HostPage } from "./hostPage";
import { readAttachment } from "./wiki/wikiRequests";
import type { WikiEntry } from "./wiki/wikiRequests";

interface AttachmentProps {
  readonly page: HostPage;
  readonly wiki: WikiEntry;
  readonly source: string;
  readonly alt: string;
}

export function Attachment({ page, wiki, source, alt }: AttachmentProps) {
  const [state, setState] = useState<{ readonly url: string | null; readonly missing: boolean }>({
    url: null,
    missing: false,
  });
  useEffect(() => {
    let url: string | null = null;
    let wanted = true;
    const path = attachmentPath(source);
    const read = path === null ? Promise.reject(new Error("not an attachment")) : readAttachment(page, wiki, path);
    read.then(
      (read) => {
        url = read;
        if (wanted) {
          setState({ url: read, missing: false });
        } else {
          URL.revokeObjectURL(read);
        }
      },
      () => {
        if (wanted) {
          setState({ url: null, missing: true });
        }
      },
    );
    return () => {
      wanted = false;
      if (url !== null) {
        URL.revokeObjectURL(url);
      }
    };
  }, [page, wiki, source]);
  if (state.missing) {
    return <span className="missing-image">Picture not found: {source}</span>;
  }
  return state.url === null ? <span className="secondary">Loading picture…</span> : <img src={state.url} alt={alt} />;
}

/** Only the wiki's own files are shown: a picture from elsewhere would tell that server who reads. */
function attachmentPath(source: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(source)) {
    return null;
  }
  try {
    return decodeURIComponent(source.startsWith("/") ? source : `/${source}`);
  } catch {
    return null;
  }
}

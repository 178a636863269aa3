/**
 * A picture of the wiki: fetched with the person's sign-in, judged by its bytes, shown from memory. Until it is there, and
 * where it may not be shown, it is named.
 */
import type { JSX } from "react";
import { useEffect, useState } from "react";
import type { PagePath } from "../../domain/ids";
import { sharedText } from "../text/shared";
import { pictureType } from "./pictureType";
import { useProseWorld } from "./ProseWorld";

export function ProsePicture(props: {
  readonly target: string;
  readonly alt: string;
  readonly page: PagePath;
}): JSX.Element {
  const { target, alt, page } = props;
  const world = useProseWorld();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    world.picture(target, page).then(
      (bytes) => {
        made = gone || bytes === null ? null : addressOf(bytes);
        if (!gone) setAddress(made);
      },
      () => setAddress(null), // it stays named: the page says everything else without it
    );
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [world, target, page]);
  if (address === null) return <span className="tl-picture">{sharedText.picture(alt)}</span>;
  return <img className="tl-picture-shown" src={address} alt={alt} />;
}

/** An address of this document's own memory, with the type the bytes have. */
function addressOf(bytes: Uint8Array): string | null {
  const type = pictureType(bytes);
  return type === null ? null : URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
}

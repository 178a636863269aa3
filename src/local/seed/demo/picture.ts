/** The one picture of the demo wiki, drawn here so that the page has a real attachment to load: five boxes in a row. */
import { crc32, deflateSync } from "node:zlib";

/** Path of the file in the wiki's repository; it carries blanks, as uploads do. */
export const PICTURE_PATH = ".attachments/Strategy at a glance-7c1d2f5e-93a1-4f0b-8e64-d1b3a0c95e27.png";

const WIDTH = 560;
const HEIGHT = 120;
const colours = [
  [11, 92, 120],
  [24, 128, 138],
  [58, 150, 110],
  [150, 160, 60],
  [214, 150, 60],
] as const;

/** A PNG of five boxes joined by arrows. */
export function drawPicture(): Uint8Array {
  const rows: number[] = [];
  for (let y = 0; y < HEIGHT; y++) {
    rows.push(0); // Filter of the line: none.
    for (let x = 0; x < WIDTH; x++) {
      rows.push(...colourAt(x, y));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8); // Eight bits per channel, red green blue, not interlaced.
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function colourAt(x: number, y: number): readonly number[] {
  const box = Math.floor(x / 112);
  const inBox = x % 112 >= 10 && x % 112 < 92 && y >= 30 && y < 90;
  if (inBox) {
    return colours[box] ?? [0, 0, 0];
  }
  const inArrow = box < 4 && x % 112 >= 92 && Math.abs(y - 60) <= 2;
  return inArrow ? [90, 90, 90] : [255, 255, 255];
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

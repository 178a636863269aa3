/** A part of `npm run survive`: what the whole asserts, in as many runs as a test may take. */
import { survive } from "./survive";

const runs = 10;

test(`killed ${runs} times while six people write, the host keeps every confirmed write, and git and SQLite find nothing wrong`, async () => {
  const { problems, confirmed } = await survive({ runs, seed: 7 });
  expect(problems).toEqual([]);
  expect(confirmed).toBeGreaterThan(runs);
});

/** Agreeing with a reading changes nothing about it. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const path = pagePath("/Direction");
const text = `# Direction

## Themes

Here are the themes we want to focus on for the next year.

### Enterprise scale

To get there, we need to:

- Make changesets fast
- Support permissions

### Time to value

- Iterate faster
- Explain the first steps

## Goals of this quarter

### Roadmap

Here is our list of priorities:

- **Get adoption for executors**. To do so, we work with customers.
- **A first version of the library**, with useful specifications.
`;

const titles = (correction: "outcomes" | null) =>
  readPage({ path, text }, { ...plainContext(path), correction }).outcomes.map((outcome) => outcome.title);

test("a page whose outcomes a person agrees with keeps them", () => {
  const read = titles(null);
  expect(read.length).toBeGreaterThan(0);
  expect(titles("outcomes")).toEqual(read);
});

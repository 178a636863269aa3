/** How long a test may take: a slow or busy machine is no failure. A test that hangs is named well before the whole run is cut off. */
jest.setTimeout(600_000);

// Half a minute of what `cargo xtask soak` does for hours.

import { spawn } from "node:child_process";
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { places } from "./harness.mjs";

test("random visits with resets leave memory, nodes and listeners as they were", async () => {
  const monkey = fileURLToPath(new URL("soak.mjs", import.meta.url));
  const child = spawn(process.execPath, [monkey, "--url", places.server, "--minutes", "0.4", "--visits", "25", "--seed", "7"]);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => { said += text; });
  const status = await new Promise((ended) => child.on("close", ended));
  assert.equal(status, 0, said);
});
